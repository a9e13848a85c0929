import type { HostileCell } from './hostileCell.ts'
import { importTf } from './importTf.ts'

/** Errors that should teach. */
export const mistakes: HostileCell[] = [
  {
    id: 'shapes-of-a-product',
    source: `${importTf}const a = tf.zeros([2, 3])\nconst b = tf.zeros([2, 3])\na.matMul(b)`,
    shows: 'matMul: a has shape [2, 3], b has shape [2, 3]; inner dimensions 3 and 2 must agree',
  },
  {
    id: 'shapes-of-a-sum',
    source: `${importTf}const a = tf.zeros([2, 3])\nconst b = tf.zeros([4])\ntf.add(a, b)`,
    shows: 'add: a has shape [2, 3], b has shape [4]',
  },
  { id: 'unknown-name', source: 'const a = 1\na + nowhere', shows: 'line 2, column 5' },
  { id: 'name-from-below', source: 'definedBelow + 1', shows: 'cell "defines-below" below defines it' },
  { id: 'unknown-module', source: "const a = 1\nimport x from 'left-pad'\nx", shows: 'line 2, column 1' },
  {
    id: 'unknown-export',
    source: "\nimport { loss } from 'lossbook/losses'\nloss",
    shows: 'line 2, column 1',
  },
  { id: 'half-typed', source: 'const a = 1\nfor (', shows: 'line 2' },
  { id: 'reads-a-failed-cell', source: 'failedHere + 1', shows: 'fails-first' },
].map((cell) => ({
  ...cell,
  ends: 'error' as const,
  expect: 'An error with its line and column, and what to do.',
}))

/** What must stand above the mistakes. */
export const aboveMistakes: HostileCell[] = [
  {
    id: 'fails-first',
    source: "const failedHere = 1\nthrow new Error('first')",
    ends: 'error',
    shows: 'first',
    expect: 'Fails before a cell that reads from it.',
  },
]

/** What must stand below the mistakes. */
export const belowMistakes: HostileCell[] = [
  {
    id: 'defines-below',
    source: 'const definedBelow = 1',
    ends: 'done',
    expect: 'Defines a name for a cell above it.',
  },
]
