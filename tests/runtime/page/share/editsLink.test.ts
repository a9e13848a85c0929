import { expect, test } from 'vitest'
import { formatLink } from '../../../../src/runtime/page/share/editsLink.ts'

test('formatLink(address, edits) keeps the cell the address names and replaces older edits', () => {
  const page = 'https://book.example/base/chapters/x/'
  expect(formatLink(`${page}?safe=1#jsd-loss`, 'a.b')).toBe(`${page}#jsd-loss&edits=a.b`)
  expect(formatLink(`${page}#jsd-loss&edits=old`, 'a.b')).toBe(`${page}#jsd-loss&edits=a.b`)
  expect(formatLink(`${page}#edits=old`, null)).toBe(page)
  expect(formatLink(`${page}#caf%C3%A9`, 'a.b')).toBe(`${page}#caf%C3%A9&edits=a.b`)
  // A broken fragment is no reason to share nothing.
  expect(formatLink(`${page}#caf%C3`, 'a.b')).toBe(`${page}#caf%C3&edits=a.b`)
})
