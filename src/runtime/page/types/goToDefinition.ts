import type { Extension } from '@codemirror/state'
import { EditorView, type Command } from '@codemirror/view'
import type { LanguageLink } from './connectLanguage.ts'

/** Shows a place in the code of a cell. */
export type ShowPlace = (cell: string, from: number, to: number) => void

/** Goes to where a name is defined: by `command` at the caret, by Ctrl- or Cmd-click under the pointer. */
export function goToDefinition(
  link: LanguageLink,
  cell: string,
  showPlace: ShowPlace,
  say: (text: string) => void,
): { extension: Extension; command: Command } {
  async function go(offset: number) {
    const found = await link.ask({ kind: 'definition', cell, offset })
    if (!found) say('No cell defines what stands here')
    else if ('module' in found) say(`${found.name} is defined in ${found.module}`)
    else {
      say(`${found.name} is defined in cell ${found.cell}`)
      showPlace(found.cell, found.from, found.to)
    }
  }
  const extension = EditorView.domEventHandlers({
    mousedown(event, view) {
      if (event.button !== 0 || !(event.ctrlKey || event.metaKey)) return false
      const offset = view.posAtCoords({ x: event.clientX, y: event.clientY })
      if (offset === null) return false
      event.preventDefault()
      void go(offset)
      return true
    },
  })
  return {
    extension,
    command(view) {
      void go(view.state.selection.main.head)
      return true
    },
  }
}
