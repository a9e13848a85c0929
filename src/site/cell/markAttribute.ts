import { escapeHtml } from '../../cite/escapeHtml.ts'

/** An attribute with a space before it; none for `undefined` and `false`, its name alone for `true` and an empty text. */
export function markAttribute(name: string, value: string | number | boolean | undefined): string {
  if (value === undefined || value === false) return ''
  if (value === true || value === '') return ` ${name}`
  return ` ${name}="${escapeHtml(String(value))}"`
}
