// A tensor is compared to the letter; text in quotes too. Elsewhere tuples, numbers and constants may be spelt in either
// language.
const token =
  /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|[A-Za-z_$][\w$.]*|\d+\.?\d*(?:[eE][-+]?\d+)?|\.\d+(?:[eE][-+]?\d+)?|\s+|[^]/g
const number = /^(?:\d|\.\d)/
const constants: Record<string, string> = {
  True: 'true',
  False: 'false',
  None: 'null',
  nan: 'NaN',
  inf: 'Infinity',
}

/** More digits than a float32 holds: the last ones may be another's. */
const float32Digits = 7

/**
 * Whether a cell prints what Python printed: to the letter, except for the spelling of tuples (`(1, 2)` and `[1, 2]`),
 * constants (`True` and `true`), floats (`1.0` and `1`) and white space at ends of lines.
 *
 * @param tolerance largest |ours − theirs| ÷ max(1, |theirs|) of numbers printed with more than 7 digits
 */
export function sameText(ours: string, theirs: string, tolerance: number): boolean {
  if (trimLines(ours) === trimLines(theirs)) return true
  const a = tokenize(ours)
  const b = tokenize(theirs)
  return a.length === b.length && a.every((one, i) => sameToken(one, b[i]!, tolerance))
}

function trimLines(text: string): string {
  return text.replace(/[ \t\r]+$/gm, '').trimEnd()
}

/** Tokens with Python's spelling turned into JavaScript's; each tensor is one token. */
function tokenize(text: string): string[] {
  const tokens: string[] = []
  // For each open round bracket: whether it is a tuple's.
  const brackets: boolean[] = []
  let previous = ''
  let tensor = 0
  for (const [piece] of trimLines(text).matchAll(token)) {
    if (tensor > 0 || (piece === '(' && previous === 'tensor')) {
      tensor += piece === '(' ? 1 : piece === ')' ? -1 : 0
      tokens[tokens.length - 1] += piece
    } else if (piece === '(') {
      brackets.push(!/[\w$\])]$/.test(previous))
      tokens.push(brackets.at(-1) ? '[' : '(')
    } else if (piece === ')') {
      const tuple = brackets.pop() ?? false
      // Python writes a tuple of one as (x,).
      if (tuple && tokens.at(-1) === ',') tokens.pop()
      tokens.push(tuple ? ']' : ')')
    } else tokens.push(constants[piece] ?? piece)
    previous = piece
  }
  return tokens
}

function sameToken(a: string, b: string, tolerance: number): boolean {
  if (a === b) return true
  if (!number.test(a) || !number.test(b)) return false
  const [x, y] = [Number(a), Number(b)]
  if (x === y) return true
  return (
    digits(a) > float32Digits &&
    digits(b) > float32Digits &&
    Math.abs(x - y) <= tolerance * Math.max(1, Math.abs(y))
  )
}

/** Significant digits of a printed number. */
function digits(text: string): number {
  return text
    .replace(/[eE].*$/, '')
    .replace('.', '')
    .replace(/^0+/, '').length
}
