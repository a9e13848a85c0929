import { DOMParser } from 'linkedom'
import { expect, test } from 'vitest'
import type { ReleasedChapter } from '../../../src/notebook/releasedChapter.ts'
import { atomFeed } from '../../../src/site/releases/atomFeed.ts'
import { compareVersions } from '../../../src/site/releases/compareVersions.ts'
import { changelogLines } from '../../../src/site/releases/describeChanges.ts'
import { differsFrom } from '../../../src/site/releases/differsFrom.ts'
import { formatReleased } from '../../../src/site/releases/formatReleased.ts'
import { putChangelog } from '../../../src/site/releases/putChangelog.ts'
import { toReleases } from '../../../src/site/releases/toReleases.ts'

const record = (version: string, values: Record<string, string>, slug = 'soft'): ReleasedChapter => ({
  slug,
  title: 'Soft & hard',
  version,
  released: version === '0.1.0' ? '2026-11-25' : '2027-01-02',
  versions: { tfjs: '4.22.0', torch: '2.13.0', timm: '1.0.29' },
  cells: Object.entries(values).map(([id, text]) => ({
    id,
    source: 'x',
    outputs: [{ kind: 'text', text }],
    proof: 'match',
  })),
})
const older = record('0.1.0', { one: '1', two: '2', gone: '3' })
const newer = record('0.2.0', { one: '1', two: '2.5', fresh: '4' })
const addressOf = (path: string) => new URL(path.replace(/^\//, ''), 'https://book.example/base/').href

test('compareVersions(a, b) orders as semantic versioning does', () => {
  const ordered = ['0.9.0', '0.10.0-rc.2', '0.10.0-rc.10', '0.10.0', '1.0.0']
  expect([...ordered].reverse().sort(compareVersions)).toEqual(ordered)
})

test('toReleases(…) lists what each version changed, newest first', () => {
  const [second, first] = toReleases([older, newer])
  expect(second).toMatchObject({ version: '0.2.0', previous: '0.1.0', released: '2027-01-02' })
  expect(second!.changes).toEqual([
    {
      slug: 'soft',
      title: 'Soft & hard',
      cells: [
        { id: 'two', change: 'printed' },
        { id: 'fresh', change: 'added' },
        { id: 'gone', change: 'removed' },
      ],
    },
  ])
  expect(first).toMatchObject({ version: '0.1.0', previous: undefined })
})

test('toReleases(…) knows a cell by the id it has now', () => {
  const permalinks = { soft: { ids: ['one', 'two', 'gone', 'fresh'], redirects: { gone: 'fresh' } } }
  const [second] = toReleases([older, newer], permalinks)
  expect(second!.changes[0]!.cells).toEqual([
    { id: 'two', change: 'printed' },
    { id: 'fresh', change: 'printed' },
  ])
})

test('putChangelog(…) takes no version for another that has it in its name', () => {
  const text = '# Changelog\n\n## Unreleased\n\n## 10.1.0, 2027-01-02\n\n- Old.\n'
  expect(putChangelog(text, '0.1.0', '2026-11-25', ['- Values: New.'])).toBe(
    '# Changelog\n\n## Unreleased\n\n## 0.1.0, 2026-11-25\n\n- Values: New.\n\n## 10.1.0, 2027-01-02\n\n- Old.\n',
  )
})

test('changelogLines(…) names the cells of a later release, and counts those of a first', () => {
  const [second, first] = toReleases([older, newer])
  expect(changelogLines(second!)).toEqual([
    '- Values: Since 0.1.0: 1 cell prints other values, 1 cell is new, 1 cell is gone.',
    '  - soft: `two` prints other values, `fresh` is new, `gone` is gone.',
  ])
  expect(changelogLines(first!)).toEqual([
    '- Values: What 3 cells in 1 chapter print is kept from 0.1.0 on; 3 of them equal PyTorch.',
  ])
})

test('putChangelog(…) opens a section below what is unreleased, and replaces older lines about values', () => {
  const text = '# Changelog\n\n## Unreleased\n\n- A new chapter.\n'
  const once = putChangelog(text, '0.2.0', '2027-01-02', ['- Values: a.', '  - soft: b.'])
  expect(once).toBe(
    '# Changelog\n\n## Unreleased\n\n- A new chapter.\n\n## 0.2.0, 2027-01-02\n\n- Values: a.\n  - soft: b.\n',
  )
  expect(putChangelog(once, '0.2.0', '2027-01-03', ['- Values: c.'])).toBe(
    once.replace('- Values: a.\n  - soft: b.', '- Values: c.'),
  )
  const next = putChangelog(once, '0.10.0', '2027-02-01', ['- Values: d.'])
  expect(next).toBe(once.replace('## 0.2.0', '## 0.10.0, 2027-02-01\n\n- Values: d.\n\n## 0.2.0'))
})

test('atomFeed(…) is an Atom feed whose entries link to what changed cells printed before', () => {
  const xml = atomFeed(toReleases([older, newer]), addressOf)
  const document = new DOMParser().parseFromString(xml, 'text/xml')
  const feed = document.querySelector('feed')!
  expect(feed.getAttribute('xmlns')).toBe('http://www.w3.org/2005/Atom')
  const entries = [...document.querySelectorAll('entry')]
  for (const element of [feed, ...entries]) {
    // What RFC 4287 requires of each.
    for (const name of ['id', 'title', 'updated']) expect(element.querySelector(name), name).not.toBeNull()
  }
  expect(entries.map((entry) => entry.querySelector('updated')!.textContent)).toEqual([
    '2027-01-02T00:00:00Z',
    '2026-11-25T00:00:00Z',
  ])
  const content = entries[0]!.querySelector('content')!
  expect(content.getAttribute('type')).toBe('html')
  expect(content.textContent).toContain(
    '<a href="https://book.example/base/chapters/soft/?v=0.1.0#two">two</a> prints other values',
  )
})

test('differsFrom(kept, found) names cells and minds no day', () => {
  expect(differsFrom([older], [{ ...older, released: undefined }])).toEqual([])
  expect(differsFrom([older], [newer])).toEqual(['soft#two', 'soft#gone', 'soft#fresh'])
  expect(differsFrom([older], [{ ...older, title: 'Other' }])).toEqual(['soft'])
  expect(differsFrom([], [older])).toEqual(['soft'])
})

test('formatReleased(…) reads back, one line a cell', () => {
  const text = formatReleased(older)
  expect(JSON.parse(text)).toEqual(older)
  expect(text.split('\n')).toHaveLength(6)
})
