/** How many tests ended how. */
export interface Tally {
  passed: number
  failed: number
  skipped: number
}

/** The parts read of a report of vitest's json reporter. */
export interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

/** The parts read of a report of Playwright's json reporter. */
export interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  /** What went wrong outside of any test. */
  errors: unknown[]
}

/** A file that failed before it had a test, by a syntax error for one, counts as a failure. */
export function tallyVitest(report: VitestReport): Tally {
  const empty = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + empty.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** A test that passed only on a second try counts as a failure, and so does an error outside of tests. */
export function tallyPlaywright({ stats, errors }: PlaywrightReport): Tally {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  }
}

/** `12 passed, 0 failed`, and `, 1 skipped` when there is one. */
export function formatTally(tallies: Tally[]): string {
  const sum = (key: keyof Tally) => tallies.reduce((total, tally) => total + tally[key], 0)
  const skipped = sum('skipped')
  return `${sum('passed')} passed, ${sum('failed')} failed` + (skipped > 0 ? `, ${skipped} skipped` : '')
}
