import type { Run } from './executionPool.ts'

/** What a run ends with when one of its cells does not. */
export class UnfinishedCell extends Error {
  readonly run: Run

  constructor(run: Run, ms: number) {
    super(`did not finish in ${ms / 1000} s`)
    this.run = run
  }
}
