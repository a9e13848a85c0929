import { expect, test } from 'vitest'
import { formatFlaky, formatTally, tallyPlaywright, tallyVitest } from '../../scripts/tally.ts'

const unit = { numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, testResults: [] }

test('tallyVitest(report) counts todos among the skipped', () => {
  expect(tallyVitest(unit)).toEqual({ passed: 7, failed: 1, skipped: 3 })
})

test('tallyVitest(report) counts a file that failed before its first test', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{}] },
    { status: 'passed', assertionResults: [] },
  ]
  expect(tallyVitest({ ...unit, testResults }).failed).toBe(2)
})

test('tallyPlaywright(report) counts errors outside of tests as failures, and a second attempt that passed as passed', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 2, skipped: 4 }
  expect(tallyPlaywright({ stats, errors: [{}] })).toEqual({ passed: 7, failed: 2, skipped: 4, flaky: 2 })
})

test('formatFlaky(tallies) tells of second attempts only when there were some', () => {
  const one = { passed: 3, failed: 0, skipped: 0 }
  expect(formatFlaky([one, { ...one, flaky: 0 }])).toBe('')
  expect(formatFlaky([one, { ...one, flaky: 2 }])).toMatch(
    /^2 of the passed passed at the second attempt alone/,
  )
})

test('formatTally(tallies) sums them and tells of skipped tests only when there are some', () => {
  const one = { passed: 1, failed: 2, skipped: 0 }
  expect(formatTally([])).toBe('0 passed, 0 failed')
  expect(formatTally([one, one])).toBe('2 passed, 4 failed')
  expect(formatTally([one, { passed: 10, failed: 0, skipped: 3 }])).toBe('11 passed, 2 failed, 3 skipped')
})
