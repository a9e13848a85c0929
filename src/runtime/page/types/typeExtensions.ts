import { closeCompletion, completionStatus, startCompletion } from '@codemirror/autocomplete'
import { Prec, type Extension } from '@codemirror/state'
import { closeHoverTooltips, EditorView, hasHoverTooltips, keymap, type Command } from '@codemirror/view'
import { completeTypes } from './completeTypes.ts'
import type { LanguageLink } from './connectLanguage.ts'
import { describeTypes } from './describeTypes.ts'
import { goToDefinition, type ShowPlace } from './goToDefinition.ts'
import { helpSignature } from './helpSignature.ts'
import { showProblems } from './showProblems.ts'
import type { TypeCommand } from './typeCommands.ts'

const moreKeys = 'Control-Space suggests, F2 describes, F8 goes to the next problem, F12 to a definition'

/**
 * All that types add to the editor of a cell, and its commands.
 *
 * @param keys what the editor's own keys do, in words
 */
export function typeExtensions(
  link: LanguageLink,
  cell: string,
  showPlace: ShowPlace,
  say: (text: string) => void,
  keys: string,
): { extension: Extension; commands: TypeCommand[] } {
  const types = describeTypes(link, cell)
  const signature = helpSignature(link, cell)
  const problems = showProblems(link, cell)
  const definition = goToDefinition(link, cell, showPlace, say)
  const close: Command = (view) => {
    const closed = [signature, types].filter((note) => note.close(view)).length > 0
    if (!hasHoverTooltips(view.state)) return closed
    view.dispatch({ effects: closeHoverTooltips })
    return true
  }
  /** Notes and lists that scroll would take the focus on its way out. */
  const moveOn: Command = (view) => {
    closeCompletion(view)
    close(view)
    return false
  }
  /** A list that is only on its way takes no Escape for itself: it is dropped together with the note that is in sight. */
  const leaveNotes: Command = (view) => {
    if (completionStatus(view.state) === 'active') return false
    closeCompletion(view)
    return close(view)
  }
  const keyBindings = keymap.of([
    { key: 'Tab', run: moveOn, shift: moveOn },
    { key: 'F2', run: types.command, preventDefault: true },
    { key: 'Ctrl-Shift-Space', mac: 'Cmd-Shift-Space', run: signature.command, preventDefault: true },
    { key: 'F8', run: problems.next, shift: problems.previous, preventDefault: true },
    { key: 'F12', run: definition.command, preventDefault: true },
  ])
  return {
    extension: [
      // Before the keys of the completion, which are as high.
      Prec.highest(keymap.of([{ key: 'Escape', run: leaveNotes }])),
      completeTypes(link, cell),
      types.extension,
      signature.extension,
      problems.extension,
      definition.extension,
      Prec.high(keyBindings),
      Prec.highest(EditorView.contentAttributes.of({ 'aria-description': `${keys}, ${moreKeys}` })),
    ],
    commands: [
      { name: 'Suggest', key: 'Ctrl-Space', run: startCompletion },
      { name: 'Describe', key: 'F2', run: types.command },
      { name: 'Arguments', key: 'Ctrl-Shift-Space', run: signature.command },
      { name: 'Next problem', key: 'F8', run: problems.next },
      { name: 'Go to definition', key: 'F12', run: definition.command },
    ],
  }
}
