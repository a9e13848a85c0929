/**
 * Orders texts as timm's lists are ordered: numbers in them as numbers, upper and lower case alike. Negative if `a` comes
 * first, 0 if they are equal in this order.
 */
export function compareNaturally(a: string, b: string): number {
  const [left, right] = [naturalKey(a), naturalKey(b)]
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    if (left[i]! < right[i]!) return -1
    if (left[i]! > right[i]!) return 1
  }
  return left.length - right.length
}

/** Text and numbers in turn, text first, as Python's `re.split(r'(\d+)', …)` has them. */
function naturalKey(text: string): (string | number)[] {
  return text
    .toLowerCase()
    .split(/(\d+)/)
    .map((part, i) => (i % 2 === 1 ? Number(part) : part))
}
