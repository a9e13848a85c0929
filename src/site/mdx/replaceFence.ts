/**
 * Blanks a fence in the lines of a chapter, so that they keep their numbers, and puts a text where it opened.
 *
 * @param line 1-based, the fence's first line of code
 * @param replacement gets what stands before the fence: indentation, and the marks of lists and quotes
 */
export function replaceFence(lines: string[], line: number, replacement: (before: string) => string): void {
  const open = line - 2
  const [, before = '', mark = '```'] =
    /^(\s*(?:(?:[>*+-]|\d{1,9}[.)])\s+)*)(`{3,}|~{3,})/.exec(lines[open]!) ?? []
  const closing = new RegExp(`^\\s*${mark[0]}{${mark.length},}\\s*$`)
  lines[open] = replacement(before)
  for (let i = open + 1; i < lines.length; i++) {
    const closes = closing.test(lines[i]!)
    lines[i] = ''
    if (closes) return
  }
}
