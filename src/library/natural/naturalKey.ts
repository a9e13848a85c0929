/** Text and numbers in turn, text first, as Python's `re.split(r'(\d+)', …)` has them; numbers as digits 0 to 9 without leading zeros. */
export type NaturalKey = readonly string[]

/** What timm sorts a text by: `Class010` is `class`, 10 and an empty text. Digits of any script count. */
export function naturalKey(text: string): NaturalKey {
  return text
    .toLowerCase()
    .split(/(\p{Nd}+)/u)
    .map((part, i) => (i % 2 === 0 ? part : plainDigits(part).replace(/^0+/, '')))
}

/** Negative if `a` comes first, 0 if timm cannot tell them apart. */
export function compareKeys(a: NaturalKey, b: NaturalKey): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const [left, right] = [a[i]!, b[i]!]
    if (left === right) continue
    return i % 2 === 0 ? comparePoints(left, right) : left.length - right.length || (left < right ? -1 : 1)
  }
  return a.length - b.length
}

const plainDigits = (digits: string) =>
  /^[0-9]+$/.test(digits) ? digits : Array.from(digits, digit).join('')

/** Digits of a script stand in a row, and every such row begins with a zero. */
function digit(character: string): string {
  const point = character.codePointAt(0)!
  if (point < 0x80) return character
  let before = 0
  while (/\p{Nd}/u.test(String.fromCodePoint(point - before - 1))) before++
  return String(before % 10)
}

/** Compares as Python does, by code points: a surrogate stands for one above all others. */
function comparePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const [left, right] = [a.charCodeAt(i), b.charCodeAt(i)]
    if (left !== right) return lift(left) - lift(right)
  }
  return a.length - b.length
}

const lift = (unit: number) => (unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit)
