import type { HostileCell } from './hostileCell.ts'
import { importTf } from './importTf.ts'
import { strangeValues } from './strangeValues.ts'

/** Cells whose value is hard to show. */
export const shown: HostileCell[] = [
  ...strangeValues
    .filter(([name]) => name !== 'thenable')
    .map(([name, expression, , shows]) => ({ id: `show-${name}`, source: `(${expression})`, shows })),
  {
    id: 'show-disposed',
    source: `${importTf}const gone = tf.zeros([2])\ngone.dispose()\ngone`,
    shows: 'disposed',
  },
].map((cell) => ({
  ...cell,
  ends: 'done' as const,
  expect: 'Shown in a few lines, or as what cannot be read.',
}))
