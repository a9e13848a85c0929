import { classHighlighter, highlightCode as highlight } from '@lezer/highlight'
import { parser } from '@lezer/javascript'

/** A longer text stays in one colour: a page must not wait for the looks of what someone pasted. */
const lengthLimit = 20_000

/** TypeScript with the classes that the editor and the built page give it (`tok-keyword` …). */
export function highlightCode(document: Document, text: string): DocumentFragment {
  const fragment = document.createDocumentFragment()
  if (text.length > lengthLimit) {
    fragment.append(text)
    return fragment
  }
  const put = (piece: string, classes: string) => {
    if (!classes) return fragment.append(piece)
    const span = document.createElement('span')
    span.className = classes
    span.textContent = piece
    fragment.append(span)
  }
  const tree = parser.configure({ dialect: 'ts' }).parse(text)
  highlight(text, tree, classHighlighter, put, () => put('\n', ''))
  return fragment
}
