import type { HostileCell } from './hostileCell.ts'

/** Works whatever the others did. */
export const survivor: HostileCell = {
  id: 'survivor',
  source: "print([1, 2, 3].map((x) => 2 * x).join(), Number('3'), {}.toString().slice(1, 7))",
  ends: 'done',
  shows: '2,4,6 3 object',
  expect: 'Works after everything else on this page.',
}
