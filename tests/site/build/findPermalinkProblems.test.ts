import { expect, test } from 'vitest'
import { addPermalinks } from '../../../src/site/build/addPermalinks.ts'
import { formatProblem } from '../../../src/site/build/executedChapter.ts'
import { findPermalinkProblems } from '../../../src/site/build/findPermalinkProblems.ts'
import type { PermalinkRecord } from '../../../src/site/build/readPermalinks.ts'

const chapter = (slug: string, ...ids: string[]) => ({ slug, cells: ids.map((id) => ({ id })) })
const messages = (record: PermalinkRecord, ...chapters: ReturnType<typeof chapter>[]) =>
  findPermalinkProblems(record, chapters, JSON.stringify(record, null, 2)).map(formatProblem)

test('findPermalinkProblems(…) accepts kept, new and redirected ids', () => {
  const record = { one: { ids: ['kept', 'old'], redirects: { old: 'new' } } }
  expect(messages(record, chapter('one', 'kept', 'new'), chapter('two', 'fresh'))).toEqual([])
})

test('findPermalinkProblems(…) names a published id that is gone, with its line', () => {
  expect(
    messages({ zero: { ids: ['b'] }, one: { ids: ['a', 'b'] } }, chapter('zero', 'b'), chapter('one', 'a')),
  ).toEqual([
    'content/permalinks.json:10 cell "b" of chapter "one" was published and is gone: keep the id, or name the cell it leads to under "redirects"',
  ])
})

test('findPermalinkProblems(…) names a published chapter that is gone', () => {
  expect(messages({ one: { ids: ['a'] } })).toEqual([
    'content/permalinks.json:2 chapter "one" was published and is gone: expected content/chapters/one.mdx, found none',
  ])
})

test('findPermalinkProblems(…) refuses a redirect to no cell, and one that a cell shadows', () => {
  const record = { one: { ids: ['a'], redirects: { old: 'nowhere', a: 'b' } } }
  expect(messages(record, chapter('one', 'a', 'b'))).toEqual([
    'content/permalinks.json:7 redirect of "old" in chapter "one": expected the id of a cell, found "nowhere"',
    'content/permalinks.json:4 redirect of "a" in chapter "one": a cell of that id exists',
  ])
})

test('addPermalinks(…) adds new ids after the older ones and removes none, and records no cell without an id', () => {
  const record = { one: { ids: ['b', 'gone'], redirects: { gone: 'a' } }, lost: { ids: ['x'] } }
  expect(addPermalinks(record, [chapter('one', 'a', 'b'), chapter('new', '', 'n')])).toEqual({
    lost: { ids: ['x'] },
    new: { ids: ['n'] },
    one: { ids: ['b', 'gone', 'a'], redirects: { gone: 'a' } },
  })
})
