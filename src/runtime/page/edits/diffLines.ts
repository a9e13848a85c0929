/** Lines that stand in one place of a text instead of others. */
export interface Hunk {
  /** How many lines of the older text stand before it. */
  start: number
  removed: string[]
  added: string[]
}

/** Above this many pairs of lines, what differs is one hunk: a hostile text must not cost seconds. */
const pairLimit = 1_000_000

/** The fewest lines to remove and add to make `after` of `before`, in order; the same two texts give the same. */
export function diffLines(before: string, after: string): Hunk[] {
  const [a, b] = [before.split('\n'), after.split('\n')]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const [older, newer] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  if (older.length === 0 && newer.length === 0) return []
  if (older.length * newer.length > pairLimit) return [{ start, removed: older, added: newer }]
  return walk(older, newer, start)
}

/** Makes `after` of `before`; `null` if a hunk does not stand in `before`. */
export function applyHunks(
  before: string,
  hunks: readonly { start: number; removed: number; added: readonly string[] }[],
): string | null {
  const lines = before.split('\n')
  const made: string[] = []
  let at = 0
  for (const { start, removed, added } of hunks) {
    if (start < at || start + removed > lines.length) return null
    for (const line of lines.slice(at, start)) made.push(line)
    for (const line of added) made.push(line)
    at = start + removed
  }
  return [...made, ...lines.slice(at)].join('\n')
}

/** Follows the longest common subsequence of both lists. */
function walk(a: string[], b: string[], offset: number): Hunk[] {
  const width = b.length + 1
  const longest = new Uint32Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        a[i] === b[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!)
    }
  }
  const hunks: Hunk[] = []
  let [i, j] = [0, 0]
  let hunk: Hunk | null = null
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      hunk = null
      i++
      j++
      continue
    }
    if (!hunk) hunks.push((hunk = { start: offset + i, removed: [], added: [] }))
    const remove =
      j === b.length || (i < a.length && longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!)
    if (remove) hunk.removed.push(a[i++]!)
    else hunk.added.push(b[j++]!)
  }
  return hunks
}
