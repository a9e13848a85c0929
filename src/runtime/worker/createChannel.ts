import type { CellError, Output } from '../../notebook/types.ts'
import type { Reply } from '../protocol.ts'
import { createOutputBuffer, lateLimits, type OutputBuffer } from './createOutputBuffer.ts'

/** Where one run of one cell shows things: as outputs while it runs, as late ones after, nowhere once dropped. */
export interface Channel extends OutputBuffer {
  /** Shows an error, each thrown value once. */
  error(error: CellError, thrown: unknown): void
  /** The cell ran again or was forgotten: whatever still comes is not shown. */
  drop(): void
}

export function createChannel(run: number, cell: string, post: (reply: Reply) => void): Channel {
  const now = createOutputBuffer((output: Output) => post({ type: 'output', run, cell, output }))
  const late = createOutputBuffer((output: Output) => post({ type: 'late', run, cell, output }), lateLimits)
  const reported = new Set<unknown>()
  let buffer: OutputBuffer | undefined = now
  let errors = 0

  return {
    text: (text, values) => buffer?.text(text, values),
    other: (output) => buffer?.other(output),
    close() {
      if (buffer !== now) return
      now.close()
      buffer = late
    },
    error(error, thrown) {
      if (!buffer || reported.has(thrown) || errors >= 20) return
      errors++
      reported.add(thrown)
      post({ type: 'error', run, cell, error })
    },
    drop() {
      buffer = undefined
    },
  }
}
