import { defaultKeymap, history, historyKeymap, isolateHistory } from '@codemirror/commands'
import { javascript } from '@codemirror/lang-javascript'
import { bracketMatching, indentOnInput, syntaxHighlighting } from '@codemirror/language'
import { EditorState, StateEffect, StateField } from '@codemirror/state'
import { Decoration, EditorView, keymap, type DecorationSet } from '@codemirror/view'
import { classHighlighter } from '@lezer/highlight'
import { adoptEditorStyles } from './adoptEditorStyles.ts'
import { editorTheme } from './editorTheme.ts'
import { keysMenu, type KeysMenu } from './keysMenu.ts'

export interface Editor {
  readonly view: EditorView
  /** Says which keys there are; stands among the buttons of the cell. */
  readonly menu: KeysMenu
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
  const view = new EditorView({
    state: EditorState.create({
      doc: options.text,
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
    }),
  })
  view.dom.addEventListener('keydown', runOnKeys(options.run), { capture: true })
  const { scrollLeft } = pre
  pre.replaceWith(view.dom)
  view.scrollDOM.scrollLeft = scrollLeft
  return {
    view,
    menu: keysMenu(place.ownerDocument, keys),
    focus: () => view.focus(),
    select(anchor, head) {
      const { length } = view.state.doc
      const selection = { anchor: Math.min(anchor, length), head: Math.min(head, length) }
      view.dispatch({ selection, scrollIntoView: true })
      view.focus()
    },
    setText(text) {
      if (text === view.state.doc.toString()) return
      const changes = { from: 0, to: view.state.doc.length, insert: text }
      view.dispatch({ changes, annotations: isolateHistory.of('full') })
    },
    markLine(line) {
      if (line === null && view.state.field(errorLine).size === 0) return
      view.dispatch({ effects: setErrorLine.of(line) })
      if (line === null) view.contentDOM.removeAttribute('aria-invalid')
      else view.contentDOM.setAttribute('aria-invalid', 'true')
    },
  }
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
