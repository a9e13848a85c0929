/**
 * What became of a documented value after the reader changed something.
 *
 * @param now what the cell shows, `null` if it failed
 * @returns `differs` with both values and, where they have as many numbers, the largest difference; `none` when they are the same
 */
export function changedProof(
  documented: string,
  now: string | null,
): { status: 'differs' | 'none'; note: string } {
  if (now === null)
    return {
      status: 'differs',
      note: `failed${documented && isShort(documented) ? `; documented: ${documented}` : ''}`,
    }
  if (documented === now) {
    const note =
      now === ''
        ? 'changed; Reset brings the documented one back'
        : 'changed; still shows the documented value'
    return { status: 'none', note }
  }
  const difference = differenceOf(documented, now)
  const delta = difference === null ? '' : `, Δ ${difference}`
  if (isShort(documented) && isShort(now)) {
    return {
      status: 'differs',
      note: `documented: ${documented || 'nothing'}, now ${now || 'nothing'}${delta}`,
    }
  }
  return {
    status: 'differs',
    note: `differs from the documented output${delta && `, largest ${delta.slice(2)}`}`,
  }
}

function isShort(text: string) {
  return text.length <= 60 && !text.includes('\n')
}

/** The largest difference of numbers in the same places, with two significant digits; `null` if there are none. */
function differenceOf(a: string, b: string): string | null {
  const [xs, ys] = [numbersIn(a), numbersIn(b)]
  if (xs.length === 0 || xs.length !== ys.length) return null
  const largest = Math.max(...xs.map((x, i) => Math.abs(x - ys[i]!)))
  return Number.isFinite(largest) ? String(Number(largest.toPrecision(2))) : null
}

function numbersIn(text: string): number[] {
  return [...text.matchAll(/(?<![\w.])[-+]?\d+\.?\d*(?:e[-+]?\d+)?/gi)].map(([number]) => Number(number))
}
