import type { HostileCell } from './hostileCell.ts'

/** Cells that ask for more than there is. */
export const greedy: HostileCell[] = [
  {
    id: 'deep-recursion',
    source: 'const dig = (depth: number): number => dig(depth + 1) + 1\ndig(0)',
    ends: 'error',
    shows: 'call stack',
    expect: 'An error with the line of the call.',
  },
  {
    id: 'huge-array',
    source: 'new Float64Array(2 ** 40)',
    ends: 'error',
    shows: 'RangeError',
    expect: 'An error: there is no such array.',
  },
  {
    id: 'huge-hoard',
    source: 'const hoard: Float64Array[] = []\nfor (;;) hoard.push(new Float64Array(2 ** 28))',
    ends: 'error',
    shows: 'RangeError',
    expect: 'An error once memory is refused.',
  },
  {
    id: 'huge-text',
    source: "let text = 'x'\nfor (;;) text += text",
    ends: 'error',
    shows: 'RangeError',
    expect: 'An error: the text is too long.',
  },
  {
    id: 'honest-work',
    source:
      'const end = performance.now() + 10_000\nlet sum = 0\nwhile (performance.now() < end) sum += Math.sqrt(sum + 1)\nprint(sum > 0)',
    ends: 'done',
    shows: 'true',
    expect: 'Ten seconds of computing, then true: nobody calls it endless.',
  },
]
