/** How many tests ended how. */
export interface Tally {
  passed: number
  failed: number
  skipped: number
  /** Of the passed, those that passed at their second attempt alone. */
  flaky?: number
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

/** An error outside of tests counts as a failure. */
export function tallyPlaywright({ stats, errors }: PlaywrightReport): Tally {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    flaky: stats.flaky,
  }
}

/** Tells of second attempts, which Playwright makes with CI=true only; empty without any. */
export function formatFlaky(tallies: Tally[]): string {
  const flaky = tallies.reduce((total, tally) => total + (tally.flaky ?? 0), 0)
  return flaky === 0
    ? ''
    : `${flaky} of the passed passed at the second attempt alone: “flaky” above names them.`
}

/** `12 passed, 0 failed`, and `, 1 skipped` when there is one. */
export function formatTally(tallies: Tally[]): string {
  const sum = (key: 'passed' | 'failed' | 'skipped') =>
    tallies.reduce((total, tally) => total + tally[key], 0)
  const skipped = sum('skipped')
  return `${sum('passed')} passed, ${sum('failed')} failed` + (skipped > 0 ? `, ${skipped} skipped` : '')
}
