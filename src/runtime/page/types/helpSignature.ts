import { StateEffect, StateField, type Extension } from '@codemirror/state'
import { EditorView, showTooltip, ViewPlugin, type Command, type ViewUpdate } from '@codemirror/view'
import type { Signature } from '../../language/languageProtocol.ts'
import type { LanguageLink } from './connectLanguage.ts'

type Shown = { pos: number; signature: Signature } | null
const show = StateEffect.define<Shown>()

const shown = StateField.define<Shown>({
  create: () => null,
  update(now, transaction) {
    for (const effect of transaction.effects) if (effect.is(show)) return effect.value
    return now && { ...now, pos: transaction.changes.mapPos(now.pos) }
  },
  provide: (field) =>
    showTooltip.from(field, (now) => {
      if (!now) return null
      return { pos: now.pos, above: true, create: () => ({ dom: signatureNote(now.signature) }) }
    }),
})

/** Shows what a call takes while its arguments are written; `command` asks for it, `close` is false if none is open. */
export function helpSignature(
  link: LanguageLink,
  cell: string,
): { extension: Extension; command: Command; close: Command } {
  /** Of the last asking; closing makes answers on their way come to nothing. */
  let asking = 0

  async function ask(view: EditorView) {
    const mine = ++asking
    const before = view.state.field(shown)
    const pos = view.state.selection.main.head
    const signature = await link.ask({ kind: 'signature', cell, offset: pos })
    if (mine !== asking || view.state.selection.main.head !== pos || !view.hasFocus) return
    if (!signature && !before) return
    const effects: StateEffect<unknown>[] = [show.of(signature && { pos, signature })]
    const active = signature?.parameters[signature.active] ?? ''
    if (signature && !before) effects.push(EditorView.announce.of(textOf(signature)))
    else if (signature && before?.signature.active !== signature.active) {
      effects.push(EditorView.announce.of(active))
    }
    view.dispatch({ effects })
  }

  const follow = ViewPlugin.fromClass(
    class {
      update({ view, state, docChanged, selectionSet, focusChanged }: ViewUpdate) {
        const open = state.field(shown) !== null
        if (open && focusChanged && !view.hasFocus) queueMicrotask(() => close(view))
        else if (open && (docChanged || selectionSet)) void ask(view)
        else if (docChanged && /[({,]\s?$/.test(lineBefore(view))) void ask(view)
      }
    },
  )
  const close: Command = (view) => {
    asking++
    if (!view.state.field(shown, false)) return false
    view.dispatch({ effects: show.of(null) })
    return true
  }
  const command: Command = (view) => {
    void ask(view)
    return true
  }
  return { extension: [shown, follow], command, close }
}

function lineBefore({ state }: { state: ViewUpdate['state'] }): string {
  const { head } = state.selection.main
  return state.sliceDoc(state.doc.lineAt(head).from, head)
}

function textOf({ before, parameters, after, docs }: Signature): string {
  return `${before}${parameters.join('')}${after}. ${docs.split('\n')[0] ?? ''}`
}

function signatureNote({ before, parameters, after, active, docs, overload, overloads }: Signature) {
  const note = document.createElement('div')
  note.dataset.typeNote = 'signature'
  const code = document.createElement('code')
  code.append(
    overloads > 1 ? `${overload} of ${overloads}: ` : '',
    before,
    ...parameters.map((parameter, i) => {
      if (i !== active) return parameter
      const strong = document.createElement('strong')
      strong.textContent = parameter
      return strong
    }),
    after,
  )
  const text = document.createElement('p')
  text.textContent = docs
  note.append(code, ...(docs ? [text] : []))
  return note
}
