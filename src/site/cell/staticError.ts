import { escapeHtml } from '../../cite/escapeHtml.ts'
import type { CellError } from '../../notebook/types.ts'
import { errorParts, type ErrorPlace } from '../../runtime/page/errorParts.ts'
import { markAttribute } from './markAttribute.ts'

/** What a cell threw when the page was built, as HTML: the markup that `renderError` makes in the page. */
export function staticError(error: CellError, id: string): string {
  const { at, through } = errorParts(error, id)
  return [
    `<p data-error-message><strong>${escapeHtml(error.name)}</strong>: ${escapeHtml(error.message)}</p>`,
    at && `<p data-error-at>at ${place(at)}</p>`,
    through.length > 0 &&
      `<ol data-error-through aria-label="Called from">${through.map((one) => `<li>${place(one)}</li>`).join('')}</ol>`,
  ]
    .filter(Boolean)
    .join('')
}

function place({ text, other }: ErrorPlace): string {
  const cell = other ? `cell <a${markAttribute('href', `#${other}`)}>${escapeHtml(other)}</a>` : 'this cell'
  return `${escapeHtml(text)} of ${cell}`
}
