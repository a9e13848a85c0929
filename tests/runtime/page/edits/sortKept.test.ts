import { expect, test } from 'vitest'
import { hashText } from '../../../../src/runtime/page/edits/hashText.ts'
import { sortKept } from '../../../../src/runtime/page/edits/sortKept.ts'
import { chapterOf } from '../scriptedSession.ts'

const { cells } = chapterOf(['a', 'b', 'c'])
const base = (id: string) => hashText(cells.find((cell) => cell.id === id)!.source)

test('sortKept(…) puts edits of the text the chapter has into their cells, and lets others wait', () => {
  const kept = {
    a: { base: base('a'), text: 'mine' },
    b: { base: 'older', text: 'mine too' },
    gone: { base: 'x', text: 'of another time' },
  }
  const { changes, pending } = sortKept(kept, cells, cells, false)
  expect(changes).toEqual([{ id: 'a', text: 'mine', widgets: undefined }])
  expect(pending.map(({ id, reason }) => `${id}: ${reason}`)).toEqual([
    'b: the chapter has changed since you edited it',
    'gone: the chapter no longer has this cell',
  ])
})

test('sortKept(…) lets the older of two edits of a cell wait', () => {
  const kept = { a: { base: base('a'), text: 'new', older: { base: 'older', text: 'old' } } }
  const { changes, pending } = sortKept(kept, cells, cells, false)
  expect(changes.map(({ text }) => text)).toEqual(['new'])
  expect(pending.map((one) => one.kept.text)).toEqual(['old'])
})

test('sortKept(…, isSafe) puts nothing into a cell', () => {
  const { changes, pending } = sortKept({ a: { base: base('a'), text: 'mine' } }, cells, cells, true)
  expect(changes).toEqual([])
  expect(pending.map(({ id }) => id)).toEqual(['a'])
})

test('sortKept(…) leaves out cells that the page does not show', () => {
  const kept = { a: { base: base('a'), text: 'mine' } }
  expect(sortKept(kept, cells, cells.slice(1), false)).toEqual({ changes: [], pending: [] })
})

test('sortKept(…) lets one edit of a cell wait at a time', () => {
  const kept = { a: { base: 'newer', text: 'new', older: { base: 'older', text: 'old' } } }
  const { pending } = sortKept(kept, cells, cells, false)
  expect(pending.map((one) => one.kept.text)).toEqual(['new'])
})
