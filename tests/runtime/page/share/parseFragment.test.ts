import { expect, test } from 'vitest'
import { parseFragment } from '../../../../src/runtime/page/share/parseFragment.ts'

test('parseFragment(fragment) tells a cell from edits', () => {
  expect(parseFragment('')).toEqual({})
  expect(parseFragment('#jsd-loss')).toEqual({ cell: 'jsd-loss' })
  expect(parseFragment('#edits=a.b')).toEqual({ edits: 'a.b' })
  expect(parseFragment('#jsd-loss&edits=a.b')).toEqual({ cell: 'jsd-loss', edits: 'a.b' })
  expect(parseFragment('#edits=')).toEqual({ edits: '' })
  expect(parseFragment('#edits')).toEqual({ cell: 'edits' })
  // What others add to an address keeps no edits from being shown.
  expect(parseFragment('#from=mail&edits=a.b')).toEqual({ edits: 'a.b' })
  expect(parseFragment('#jsd-loss&from=mail&edits=a.b')).toEqual({ cell: 'jsd-loss', edits: 'a.b' })
})
