import { escapeHtml } from '../../cite/escapeHtml.ts'

/** Width of an average letter of Verdana at 11 px; `textLength` makes up for the rest. */
const letter = 6.6
const padding = 6

/** A badge of two fields, 20 px high, that looks the same whatever fonts there are. */
export function badgeSvg(label: string, message: string, isGood: boolean): string {
  const [left, right] = [label, message].map((text) => Math.round(text.length * letter))
  const [first, whole] = [left + 2 * padding, left + right + 4 * padding]
  const text = (words: string, x: number, width: number) =>
    `<text x="${x}" y="14" textLength="${width}" lengthAdjust="spacingAndGlyphs">${escapeHtml(words)}</text>`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${whole}" height="20" role="img" aria-label="${escapeHtml(`${label}: ${message}`)}">`,
    `<title>${escapeHtml(`${label}: ${message}`)}</title>`,
    `<clipPath id="r"><rect width="${whole}" height="20" rx="3"/></clipPath>`,
    `<g clip-path="url(#r)"><rect width="${first}" height="20" fill="#504d45"/><rect x="${first}" width="${whole - first}" height="20" fill="${isGood ? '#14633c' : '#a3261b'}"/></g>`,
    `<g fill="#fff" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="11">${text(label, padding, left)}${text(message, first + padding, right)}</g>`,
    '</svg>',
    '',
  ].join('\n')
}
