import { expect, test } from 'vitest'
import { analyzeCell } from '../../src/notebook/analyzeCell.ts'
import { linkCells } from '../../src/notebook/linkCells.ts'
import {
  findStale,
  forgetRuns,
  planAll,
  planRun,
  recordRun,
  type RunState,
} from '../../src/notebook/planRun.ts'

/** A chapter that cells are run in, one number a run. */
function chapter(sources: Record<string, string>, failing: string[] = []) {
  const texts = new Map(Object.entries(sources))
  const links = () =>
    linkCells(
      [...texts].map(([id, source]) => analyzeCell({ id, source })),
      new Set(),
    )
  let state: RunState = new Map()
  let run = 0
  return {
    edit: (id: string, source: string) => texts.set(id, source),
    forget: (...ids: string[]) => (state = forgetRuns(state, ids)),
    stale: () => [...findStale(links(), state, texts)],
    plan: (target: string) => planRun(links(), state, texts, target),
    all: () => planAll(links(), state, texts),
    run(ids: string[]) {
      for (const id of ids) {
        const link = links().find((one) => one.id === id)!
        state = recordRun(state, link, { text: texts.get(id)!, run: ++run, failed: failing.includes(id) })
      }
      return ids
    },
  }
}

const diamond = { a: 'const a = 1', b: 'const b = a', c: 'const c = a', d: 'b + c', e: 'const e = 1' }

test('planRun(…) runs what was never run, in order, then the target, and no other', () => {
  const book = chapter(diamond)
  expect(book.run(book.plan('d'))).toEqual(['a', 'b', 'c', 'd'])
  expect(book.plan('d')).toEqual(['d'])
  expect(book.plan('b')).toEqual(['b'])
  expect(book.all()).toEqual(['e'])
})

test('planRun(…) runs what an edit above made stale', () => {
  const book = chapter(diamond)
  book.run(book.all())
  book.edit('b', 'const b = 7')
  expect(book.stale()).toEqual(['b', 'd'])
  expect(book.plan('d')).toEqual(['b', 'd'])
  expect(book.plan('c')).toEqual(['c'])
  book.run(['b'])
  expect(book.stale()).toEqual(['d'])
})

test('planRun(…) runs nothing twice after an edit was taken back', () => {
  const book = chapter(diamond)
  book.run(book.all())
  book.edit('a', 'const a = 2')
  expect(book.stale()).toEqual(['a', 'b', 'c', 'd'])
  book.edit('a', 'const a = 1')
  expect(book.stale()).toEqual([])
})

test('planRun(…) sees that a name now means another cell', () => {
  const book = chapter({ a: 'const x = 1', b: '', c: 'x' })
  book.run(book.all())
  book.edit('b', 'const x = 2')
  expect(book.stale()).toEqual(['b', 'c'])
})

test('planRun(…) runs everything it needs after a stop', () => {
  const book = chapter(diamond)
  book.run(book.all())
  book.forget('a', 'b', 'c', 'd', 'e')
  expect(book.plan('c')).toEqual(['a', 'c'])
})

test('planRun(…) runs a failed cell again when it is needed', () => {
  const book = chapter(diamond, ['a', 'b', 'c', 'd'])
  book.run(book.all())
  expect(book.stale()).toEqual([])
  expect(book.plan('d')).toEqual(['a', 'b', 'c', 'd'])
})

test('planRun(…) counts a cell as stale that ran before what it reads from', () => {
  const book = chapter({ a: 'const a = 1', b: 'a' })
  book.run(['b'])
  book.run(['a'])
  expect(book.plan('b')).toEqual(['b'])
  expect(book.stale()).toEqual(['b'])
})
