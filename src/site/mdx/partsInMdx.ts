import { findFences } from '../../notebook/findFences.ts'

/**
 * Puts each second-level heading of a chapter and what follows it into a `<section class="part">`, which the browser lays
 * out when it comes near (prose.css). The tags stand in the blank line before a heading: lines keep their numbers.
 */
export function partsInMdx(text: string): string {
  const lines = text.split('\n')
  const inFence = new Set<number>()
  for (const { line, content } of findFences(text).blocks) {
    const length = content === '' ? 0 : content.split('\n').length
    for (let i = 0; i <= length + 1; i++) inFence.add(line - 1 + i)
  }
  const before = lines.flatMap((line, i) =>
    line.startsWith('## ') && lines[i - 1]?.trim() === '' && !inFence.has(i) ? [i - 1] : [],
  )
  if (before.length === 0) return text
  for (const [i, line] of before.entries()) lines[line] = `${i > 0 ? '</section>' : ''}<section class="part">`
  return `${lines.join('\n')}\n</section>\n`
}
