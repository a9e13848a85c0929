import type { Run } from './executionPool.ts'

/** What a run ends with when one of its cells does not: it ran too long, or ended the thread it ran in. */
export class UnfinishedCell extends Error {
  readonly run: Run

  constructor(run: Run, message: string) {
    super(message)
    this.run = run
  }
}
