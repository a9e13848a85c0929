import type { Command, EditorView } from '@codemirror/view'

export interface TypeCommand {
  name: string
  /** As a reader sees it. */
  key: string
  run: Command
}

/** The commands of the editor as a menu, for those who do not know the keys or have none. */
export function typeMenu(view: EditorView, commands: readonly TypeCommand[]): HTMLElement {
  const { ownerDocument: document } = view.dom
  const menu = document.createElement('details')
  menu.dataset.typeMenu = ''
  const summary = document.createElement('summary')
  summary.textContent = 'Types'
  menu.append(summary)
  for (const { name, key, run } of commands) {
    const button = document.createElement('button')
    button.type = 'button'
    const keys = document.createElement('kbd')
    keys.textContent = key
    button.append(`${name} `, keys)
    // The caret stays where it is: pressing the button does not take the focus.
    button.addEventListener('mousedown', (event) => event.preventDefault())
    button.addEventListener('click', () => {
      menu.open = false
      view.focus()
      run(view)
    })
    menu.append(button)
  }
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return
    menu.open = false
    summary.focus()
  })
  return menu
}
