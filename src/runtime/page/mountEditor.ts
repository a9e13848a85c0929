import { defaultKeymap, history, historyKeymap, isolateHistory } from '@codemirror/commands'
import { javascript } from '@codemirror/lang-javascript'
import { bracketMatching, indentOnInput, syntaxHighlighting } from '@codemirror/language'
import { EditorState, StateEffect, StateField, type TransactionSpec } from '@codemirror/state'
import { Decoration, EditorView, keymap, type DecorationSet } from '@codemirror/view'
import { classHighlighter } from '@lezer/highlight'
import { adoptEditorStyles } from './adoptEditorStyles.ts'
import { editorTheme } from './editorTheme.ts'
import { keysMenu, type KeysMenu } from './keysMenu.ts'

export interface Editor {
  readonly view: EditorView
  /** Says which keys there are; stands among the buttons of the cell. */
  readonly menu: KeysMenu
  /** What its keys do, in words. */
  readonly keys: string
  focus(): void
  /** Puts the caret there, brings it into view and takes the focus. */
  select(from: number, to: number): void
  /** Replaces the text in one step that the reader can undo. */
  setText(text: string): void
  /** Marks a line, counted from 1, as the one an error points to. */
  markLine(line: number | null): void
}

export interface EditorOptions {
  text: string
  /** What the text was before, oldest first, to be undone to. */
  earlier: readonly string[]
  /** Where the caret is; without one the editor does not take the focus. */
  selection: { anchor: number; head: number } | null
  /** Accessible name. */
  label: string
  /** Id of the element that holds the cell's error. */
  describedBy?: string
  change(text: string): void
  run(): void
  leave(): void
}

const keys = 'Shift-Enter runs, Escape leaves, Tab moves on, Control-] indents'

const setErrorLine = StateEffect.define<number | null>()
const errorLine = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    for (const effect of transaction.effects) {
      if (!effect.is(setErrorLine)) continue
      const { doc } = transaction.state
      if (effect.value === null || effect.value > doc.lines) return Decoration.none
      const attributes = { class: 'cm-error-line', 'data-error-line': String(effect.value) }
      return Decoration.set(Decoration.line({ attributes }).range(doc.line(effect.value).from))
    }
    return marks.map(transaction.changes)
  },
  provide: (field) => EditorView.decorations.from(field),
})

/** Mounts an editor in place of a cell's text, line for line where the text stood. */
export function mountEditor(place: HTMLElement, pre: HTMLElement, options: EditorOptions): Editor {
  const leave = () => {
    options.leave()
    return true
  }
  const attributes = {
    'aria-label': options.label,
    'aria-description': keys,
    ...(options.describedBy && { 'aria-describedby': options.describedBy }),
    spellcheck: 'false',
    autocapitalize: 'off',
    autocorrect: 'off',
  }
  adoptEditorStyles(place.ownerDocument)
  const [first, ...later] = [...options.earlier, options.text]
  let state = EditorState.create({
    doc: first,
    extensions: [
      history(),
      // Tab is not bound: the editor never traps the keyboard. Mod-] indents.
      keymap.of([{ key: 'Escape', run: leave }, ...historyKeymap, ...defaultKeymap]),
      javascript({ typescript: true }),
      syntaxHighlighting(classHighlighter),
      indentOnInput(),
      bracketMatching(),
      errorLine,
      EditorView.contentAttributes.of(attributes),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) options.change(update.state.doc.toString())
      }),
      editorTheme,
      EditorView.theme(textStyle(pre)),
    ],
  })
  for (const text of later) state = state.update(replacement(state, text)).state
  const { selection } = options
  if (selection) state = state.update({ selection: within(state, selection) }).state
  const view = new EditorView({ state })
  view.dom.addEventListener('keydown', runOnKeys(options.run), { capture: true })
  const { scrollLeft } = pre
  // The focus moves from the one to the other, so that a phone keeps its keyboard open; for that moment only one takes up room.
  pre.style.position = 'absolute'
  pre.before(view.dom)
  if (selection) view.focus()
  pre.remove()
  view.scrollDOM.scrollLeft = scrollLeft
  return {
    view,
    menu: keysMenu(place.ownerDocument, keys),
    keys,
    focus: () => view.focus(),
    select(anchor, head) {
      view.dispatch({ selection: within(view.state, { anchor, head }), scrollIntoView: true })
      view.focus()
    },
    setText(text) {
      view.dispatch(replacement(view.state, text))
    },
    markLine(line) {
      if (line === null && view.state.field(errorLine).size === 0) return
      view.dispatch({ effects: setErrorLine.of(line) })
      if (line === null) view.contentDOM.removeAttribute('aria-invalid')
      else view.contentDOM.setAttribute('aria-invalid', 'true')
    },
  }
}

/** Another text, as one step that can be undone; nothing where it is the same. */
function replacement({ doc }: EditorState, text: string): TransactionSpec {
  if (text === doc.toString()) return {}
  return { changes: { from: 0, to: doc.length, insert: text }, annotations: isolateHistory.of('full') }
}

function within({ doc: { length } }: EditorState, { anchor, head }: { anchor: number; head: number }) {
  return { anchor: Math.min(anchor, length), head: Math.min(head, length) }
}

/**
 * Runs on Shift-, Control- or Command-Enter. Heard before the editor, which asks for a frame at every key it hears: browsers let what
 * the worker answers wait until that is drawn, and the value would come a frame late.
 */
function runOnKeys(run: () => void) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing || event.altKey) return
    if (!event.shiftKey && !event.ctrlKey && !event.metaKey) return
    event.preventDefault()
    event.stopPropagation()
    run()
  }
}

/** The look of the text the editor replaces: same font, same lines, same edges. */
function textStyle(pre: HTMLElement) {
  const { fontFamily, fontSize, lineHeight, tabSize, padding } = getComputedStyle(pre)
  return {
    '&': { fontSize },
    '& .cm-scroller': { fontFamily, lineHeight },
    '& .cm-content': { padding, tabSize },
  }
}
