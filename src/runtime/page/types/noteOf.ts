import type { Description } from '../../language/languageProtocol.ts'

/** A note beside the code: a declaration and its docstring, as text only. */
export function noteOf(document: Document, { declaration, docs }: Description): HTMLElement {
  const note = document.createElement('div')
  note.dataset.typeNote = ''
  const code = document.createElement('code')
  code.textContent = declaration
  note.append(code)
  if (docs) {
    const text = document.createElement('p')
    text.textContent = docs
    note.append(text)
  }
  return note
}
