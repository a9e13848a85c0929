import { expect, test } from 'vitest'
import { keepCell, readKept, type Shelf } from '../../../../src/runtime/page/edits/keptEdits.ts'

function shelf(limit = Infinity): Shelf & { items: Map<string, string> } {
  const items = new Map<string, string>()
  return {
    items,
    getItem: (key) => items.get(key) ?? null,
    setItem(key, value) {
      if (value.length > limit) throw new DOMException('full', 'QuotaExceededError')
      items.set(key, value)
    },
    removeItem: (key) => void items.delete(key),
  }
}

test('keepCell(…) keeps what another tab wrote of other cells', () => {
  const one = shelf()
  expect(keepCell(one, 'k', 'a', { base: '1', text: 'x' })).toBe(true)
  expect(keepCell(one, 'k', '__proto__', { base: '2', widgets: [[0, 3]] })).toBe(true)
  expect(Object.entries(readKept(one, 'k'))).toEqual([
    ['a', { base: '1', text: 'x' }],
    ['__proto__', { base: '2', widgets: [[0, 3]] }],
  ])
})

test('keepCell(…, null) forgets, and leaves nothing behind after the last', () => {
  const one = shelf()
  keepCell(one, 'k', 'a', { base: '1', text: 'x' })
  keepCell(one, 'k', 'a', null)
  expect(one.items.size).toBe(0)
})

test('keepCell(…) says when the browser has no room, and keeps what was there', () => {
  const one = shelf(100)
  keepCell(one, 'k', 'a', { base: '1', text: 'x' })
  expect(keepCell(one, 'k', 'a', { base: '1', text: 'x'.repeat(200) })).toBe(false)
  expect(readKept(one, 'k')).toEqual({ a: { base: '1', text: 'x' } })
})

test('readKept(…) takes what it cannot read for nothing', () => {
  const broken = ['', '{', 'null', '3', '[]', '{"a":1}', '{"a":{"text":1,"base":"1"}}', '{"a":{"text":"x"}}']
  for (const text of broken) {
    const one = shelf()
    one.items.set('k', text)
    expect(readKept(one, 'k'), text).toEqual({})
  }
})

test('readKept(…) leaves out values that no widget has', () => {
  const one = shelf()
  one.items.set(
    'k',
    `{"a":{"base":"1","widgets":[[0,1],[-1,2],[0,null],[1],["0",1],[2,{}],[1000,1],[3,"${'x'.repeat(10_001)}"]]}}`,
  )
  expect(readKept(one, 'k')).toEqual({ a: { base: '1', widgets: [[0, 1]] } })
})
