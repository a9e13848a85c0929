import type { HostileCell } from './hostileCell.ts'
import { importTf } from './importTf.ts'

/** Every widget, a cell that follows them, and one that keeps tensors. */
export const widgets: HostileCell[] = [
  {
    id: 'widgets',
    source: `const share = input.range({ label: 'Share', min: 0, max: 1, step: 0.1, value: 0.5 })
const count = input.number({ label: 'Count', min: 0, max: 10, value: 3 })
const kind = input.choice({ label: 'Kind', options: ['hard', 'soft'], value: 'hard' })
const on = input.checkbox({ label: 'On', value: false })
const note = input.text({ label: 'Note', value: 'none' })`,
    ends: 'done',
    expect: 'Five controls with their labels.',
  },
  {
    id: 'follows-widgets',
    source: 'print(share, count, kind, on, note)',
    ends: 'done',
    expect: 'Follows the five controls while they change.',
  },
  {
    id: 'keeps-tensors',
    source: `${importTf}for (let i = 0; i < 100; i++) tf.zeros([10])`,
    ends: 'done',
    expect: 'A hundred tensors that go when the cell runs again, is reset or stopped.',
  },
]
