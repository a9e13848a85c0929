import { forEachDiagnostic, linter, nextDiagnostic, previousDiagnostic } from '@codemirror/lint'
import { StateEffect, type Extension } from '@codemirror/state'
import { EditorView, ViewPlugin, type Command } from '@codemirror/view'
import type { LanguageLink } from './connectLanguage.ts'

const elsewhere = StateEffect.define<null>()

/** Underlines what is wrong while typing; `next` and `previous` go to a problem and read it out. */
export function showProblems(
  link: LanguageLink,
  cell: string,
): { extension: Extension; next: Command; previous: Command } {
  const problems = linter(
    async ({ state }) => {
      const found = (await link.ask({ kind: 'problems', cell })) ?? []
      const { length } = state.doc
      return found.map(({ from, to, message }) => {
        // A problem between two characters needs one to stand under.
        const start = from === to && from === length ? Math.max(0, from - 1) : from
        return {
          from: start,
          to: Math.min(length, Math.max(to, start + 1)),
          severity: 'error' as const,
          message,
        }
      })
    },
    {
      delay: 500,
      needsRefresh: ({ transactions }) =>
        transactions.some(({ effects }) => effects.some((effect) => effect.is(elsewhere))),
    },
  )
  const follow = ViewPlugin.define((view) => {
    const leave = link.listen((event) => {
      const others = 'changed' in event && event.changed.some((id) => id !== cell)
      if (others || ('status' in event && event.status.is === 'ready')) {
        view.dispatch({ effects: elsewhere.of(null) })
      }
    })
    return { destroy: leave }
  })
  return { extension: [problems, follow], next: tell(nextDiagnostic), previous: tell(previousDiagnostic) }
}

function tell(move: Command): Command {
  return (view) => {
    move(view)
    const { from } = view.state.selection.main
    const messages: string[] = []
    let count = 0
    forEachDiagnostic(view.state, (one, start) => {
      count += 1
      if (start === from) messages.push(one.message)
    })
    const line = view.state.doc.lineAt(from).number
    const text = count === 0 ? 'No problems' : `Line ${line}: ${messages.join(' ')}`
    view.dispatch({ effects: EditorView.announce.of(text) })
    return true
  }
}
