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

/**
 * @param caller the buffer of the cell that runs now, if it is this cell's function that it called. What a function prints
 *   belongs to the cell that called it; what a timer prints belongs to the cell that set it.
 */
export function createChannel(
  run: number,
  cell: string,
  post: (reply: Reply) => void,
  caller: () => OutputBuffer | undefined = () => undefined,
): Channel {
  const now = createOutputBuffer((output: Output) => post({ type: 'output', run, cell, output }))
  const late = createOutputBuffer((output: Output) => post({ type: 'late', run, cell, output }), lateLimits)
  const reported = new Set<unknown>()
  let buffer: OutputBuffer | undefined = now
  let errors = 0

  /** Also after the cell was forgotten in the midst of its run, when it is its own caller. */
  function place(): OutputBuffer | undefined {
    if (buffer === now) return now
    const other = caller()
    return other === undefined || other === channel ? buffer : other
  }

  const channel: Channel = {
    text: (text, values) => place()?.text(text, values),
    other: (output) => place()?.other(output),
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
  return channel
}
