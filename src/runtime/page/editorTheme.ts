import { EditorView } from '@codemirror/view'

/** How an editor looks, in the page's colours. It comes with the editor, so that a page nobody edits does not pay for it. */
export const editorTheme = EditorView.theme({
  '&': { background: 'none', color: 'var(--ink)' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-2px' },
  '& .cm-scroller': { overflowX: 'auto' },
  '& .cm-content': { caretColor: 'var(--accent)' },
  '& .cm-line': { padding: '0' },
  '& .cm-cursor': { borderInlineStart: '2px solid var(--accent)' },
  '& .cm-selectionBackground, & .cm-content ::selection, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground':
    { background: 'color-mix(in srgb, var(--accent) 22%, transparent)' },
  '& .cm-activeLine, & .cm-activeLineGutter': {
    background: 'color-mix(in srgb, var(--accent) 5%, transparent)',
  },
  '&.cm-focused .cm-line :is(.cm-matchingBracket, .cm-nonmatchingBracket)': {
    background: 'none',
    outline: '1px solid var(--control)',
  },
})
