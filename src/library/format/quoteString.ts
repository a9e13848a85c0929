import { cutText } from './cutText.ts'

/** Quotes, backslashes, control characters, characters that reorder or hide text, and halves of surrogate pairs. */
const unsafe = /['\\\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu

const shortEscapes: Record<string, string> = {
  "'": "\\'",
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
  '\v': '\\v',
}

/** A JavaScript string literal in single quotes; past `limit` characters it is cut and the rest counted. */
export function quoteString(text: string, limit = 1000): string {
  const { head, left } = cutText(text, limit)
  const rest = left === 0 ? '' : `... ${left} more characters`
  return `'${escape(head)}'${rest}`
}

function escape(text: string): string {
  return text.replace(unsafe, (character) => {
    const code = character.charCodeAt(0)
    return shortEscapes[character] ?? (code < 256 ? `\\x${hex(code, 2)}` : `\\u${hex(code, 4)}`)
  })
}

function hex(code: number, digits: number): string {
  return code.toString(16).toUpperCase().padStart(digits, '0')
}
