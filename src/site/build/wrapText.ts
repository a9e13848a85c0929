/**
 * Breaks a text between words into lines of about `length` characters, at most `most` of them; what is left over becomes
 * an ellipsis.
 */
export function wrapText(text: string, length: number, most: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= length) lines[lines.length - 1] += ` ${word}`
    else lines.push(word)
  }
  if (lines.length <= most) return lines
  return [...lines.slice(0, most - 1), `${lines[most - 1].slice(0, length - 1)}…`]
}
