import { expect, test } from 'vitest'
import { formatDifference } from '../../../src/site/proof/formatDifference.ts'
import { browsersThatMatch, proofTable } from '../../../src/site/proof/proofTable.ts'
import type { MeasuredChapter, ProofRecord } from '../../../src/site/proof/ProofRecord.ts'

const chapter = (slug: string, digest: string) => ({ slug, title: slug, href: `/${slug}/`, digest })

const measured = (digest: string, matched: number, values: number, largestDifference: number | null) => ({
  digest,
  cells: 3,
  values,
  matched,
  largestDifference,
  differing: matched === values ? [] : ['off'],
})

const record = (combination: string, chapters: Record<string, MeasuredChapter>): ProofRecord => ({
  combination,
  engine: 'Browser 1',
  driver: 'by hand',
  backend: combination.split('-')[1]!,
  date: '2026-01-02',
  lossbook: '1',
  tfjs: '4',
  system: 'linux x64',
  chapters,
})

const chapters = [chapter('one', 'aa'), chapter('two', 'bb'), chapter('new', 'cc')]
const records = [
  record('chromium-cpu', { one: measured('aa', 5, 5, 0), two: measured('bb', 7, 7, null) }),
  record('chromium-webgl', { one: measured('aa', 4, 5, 0.25), two: measured('bb', 7, 7, 1e-6) }),
  record('firefox-cpu', { one: measured('aa', 5, 5, 2e-8), two: measured('old', 7, 7, 0) }),
]
const table = proofTable(chapters, records)
const statuses = table.rows.map(({ cells }) => cells.map(({ status }) => status))

test('proofTable(…) claims nothing of what was not run or has changed since', () => {
  const [cpu, wasm, webgl, webgpu] = [0, 1, 2, 3]
  expect(statuses.map((row) => row[cpu])).toEqual(['match', 'match', 'missing'])
  expect(statuses.map((row) => row[webgl])).toEqual(['differs', 'match', 'missing'])
  expect(statuses.map((row) => row[4])).toEqual(['match', 'changed', 'missing'])
  for (const column of [wasm, webgpu, 5]) {
    expect(statuses.map((row) => row[column])).toEqual(['missing', 'missing', 'missing'])
  }
})

test('proofTable(…) sums a column over the chapters it may speak of', () => {
  const sums = table.columns.map(({ id, matched, values, largestDifference }) => [
    id,
    matched,
    values,
    largestDifference,
  ])
  expect(sums).toEqual([
    ['chromium-cpu', 12, 12, 0],
    ['chromium-wasm', 0, 0, null],
    ['chromium-webgl', 11, 12, 0.25],
    ['chromium-webgpu', 0, 0, null],
    ['firefox-cpu', 5, 5, 2e-8],
    ['webkit-cpu', 0, 0, null],
  ])
})

test('browsersThatMatch(…) names the browsers in which all values of a chapter match on cpu', () => {
  expect(chapters.map((one) => browsersThatMatch(one, records))).toEqual([
    ['Chromium', 'Firefox'],
    ['Chromium'],
    [],
  ])
})

test('formatDifference(…) has two digits and words', () => {
  expect(formatDifference(0)).toBe('to the last bit')
  expect(formatDifference(1.234e-7)).toBe('at most 1.2e-7 off')
  expect(formatDifference(0.0000019)).toBe('at most 1.9e-6 off')
  expect(formatDifference(220.4)).toBe('at most 220 off')
  expect(formatDifference(null)).toBe('no number to compare')
})
