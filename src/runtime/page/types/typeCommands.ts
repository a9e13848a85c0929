import type { Command, EditorView } from '@codemirror/view'
import type { KeysMenu } from '../keysMenu.ts'

export interface TypeCommand {
  name: string
  /** As a reader sees it. */
  key: string
  run: Command
}

/** Puts the commands of the editor into its menu, for those who do not know the keys or have none. */
export function addTypeCommands(
  { list, close }: KeysMenu,
  view: EditorView,
  commands: readonly TypeCommand[],
): void {
  const { ownerDocument: document } = view.dom
  for (const { name, key, run } of commands) {
    const button = document.createElement('button')
    button.type = 'button'
    const keys = document.createElement('kbd')
    keys.textContent = key
    button.append(`${name} `, keys)
    // The caret stays where it is: pressing the button does not take the focus.
    button.addEventListener('mousedown', (event) => event.preventDefault())
    button.addEventListener('click', () => {
      close()
      view.focus()
      run(view)
    })
    list.append(button)
  }
}
