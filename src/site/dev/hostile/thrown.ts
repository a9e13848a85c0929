import type { HostileCell } from './hostileCell.ts'
import { importTf } from './importTf.ts'
import { strangeValues } from './strangeValues.ts'

/** Cells that throw what is hard to tell. */
export const thrown: HostileCell[] = [
  ...strangeValues.map(([name, expression, shows]) => ({
    id: `throw-${name}`,
    source: `throw (${expression})`,
    shows,
  })),
  {
    id: 'throw-disposed',
    source: `${importTf}const gone = tf.zeros([2])\ngone.dispose()\nthrow gone`,
    shows: 'disposed',
  },
  {
    id: 'use-disposed',
    source: `${importTf}const gone = tf.zeros([2])\ngone.dispose()\ngone.add(1)`,
    shows: 'disposed',
  },
  {
    id: 'throw-aggregate',
    source: "throw new AggregateError([new Error('first'), 'second'], 'both')",
    shows: 'caused by',
  },
  {
    id: 'unhandled-rejection',
    source: "\nPromise.reject(new Error('nobody waits'))\nundefined",
    shows: 'line 2, column 16',
  },
  {
    id: 'error-in-callback',
    source: "setTimeout(() => {\n  throw new Error('in a timer')\n})\nundefined",
    shows: 'line 2, column 9',
  },
].map((cell) => ({ ...cell, ends: 'error' as const, expect: 'An error that says what was thrown.' }))
