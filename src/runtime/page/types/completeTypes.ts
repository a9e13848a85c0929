import { autocompletion, type Completion, type CompletionSource } from '@codemirror/autocomplete'
import type { Extension } from '@codemirror/state'
import type { LanguageLink } from './connectLanguage.ts'
import { noteOf } from './noteOf.ts'

/** TypeScript's word for a kind → the editor's; others are shown without. */
const kinds: Record<string, string> = {
  const: 'constant',
  let: 'variable',
  var: 'variable',
  alias: 'variable',
  'local var': 'variable',
  parameter: 'variable',
  'local function': 'function',
  module: 'namespace',
}

/** Completion while typing and by Ctrl-Space: Enter takes one, Escape none, Tab moves on as always. */
export function completeTypes(link: LanguageLink, cell: string): Extension {
  return autocompletion({ override: [typeSource(link, cell)], icons: false, activateOnTypingDelay: 150 })
}

/** Asks what may stand at a place of a cell. */
export function typeSource(link: LanguageLink, cell: string): CompletionSource {
  return async (context) => {
    const { pos, state, explicit } = context
    const specifier = context.matchBefore(/\b(?:from|import)\s*['"][^'"\n]*/)
    const word = context.matchBefore(/[\p{ID_Start}$_][\p{ID_Continue}$]*/u)
    const from = specifier ? pos - specifier.text.replace(/^[^'"]*['"]/, '').length : (word?.from ?? pos)
    const before = state.sliceDoc(from - 1, from)
    if (!explicit && !specifier && !word && before !== '.') return null
    const found = await link.ask({ kind: 'complete', cell, offset: pos })
    // Where the reader went on meanwhile, a list would cover what they went to.
    if (!found || context.aborted || !context.view?.hasFocus) return null
    const options = found.map(({ label, kind, sort }): Completion => ({
      label,
      type: kinds[kind] ?? kind,
      // Sorts are numbers from 10, near, to 16, far.
      boost: Math.max(-20, 15 - (parseInt(sort) || 15)),
      info: async () => {
        const detail = await link.ask({ kind: 'detail', cell, offset: pos, label })
        return detail && noteOf(document, detail)
      },
    }))
    return { from, options, validFor: specifier ? /^[^'"\n]*$/ : /^[\p{ID_Continue}$]*$/u }
  }
}
