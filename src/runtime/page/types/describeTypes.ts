import { StateEffect, StateField, type Extension } from '@codemirror/state'
import { EditorView, hoverTooltip, showTooltip, type Command, type Tooltip } from '@codemirror/view'
import type { Hover } from '../../language/languageProtocol.ts'
import type { LanguageLink } from './connectLanguage.ts'
import { noteOf } from './noteOf.ts'

const show = StateEffect.define<Tooltip | null>()

/** The note that was asked for at the caret. A hover would be dropped by whatever changes the view meanwhile. */
const asked = StateField.define<Tooltip | null>({
  create: () => null,
  update(now, { effects, docChanged, selection }) {
    for (const effect of effects) if (effect.is(show)) return effect.value
    return docChanged || selection ? null : now
  },
  provide: (field) => showTooltip.from(field),
})

/**
 * Shows type and docstring of a name: under the pointer, and by `command` at the caret, where it is read out too.
 * `close` is false if no note that was asked for is open.
 */
export function describeTypes(
  link: LanguageLink,
  cell: string,
): { extension: Extension; command: Command; close: Command } {
  const hover = hoverTooltip(
    async (view, offset) => {
      const found = await link.ask({ kind: 'describe', cell, offset })
      return found && toTooltip(view, found)
    },
    { hideOnChange: true },
  )
  async function describe(view: EditorView) {
    const offset = view.state.selection.main.head
    const found = await link.ask({ kind: 'describe', cell, offset })
    if (view.state.selection.main.head !== offset) return
    const text = found ? `${found.declaration}. ${found.docs}` : 'Nothing is known of what stands here'
    const note = found && toTooltip(view, found)
    view.dispatch({ effects: [show.of(note), EditorView.announce.of(text)] })
  }
  const command: Command = (view) => {
    void describe(view)
    return true
  }
  const close: Command = (view) => {
    if (!view.state.field(asked, false)) return false
    view.dispatch({ effects: show.of(null) })
    return true
  }
  return { extension: [hover, asked], command, close }
}

function toTooltip(view: EditorView, found: Hover): Tooltip | null {
  if (found.to > view.state.doc.length) return null
  const create = () => ({ dom: noteOf(view.dom.ownerDocument, found) })
  return { pos: found.from, end: found.to, above: true, create }
}
