import type { Clock } from './sessionTypes.ts'

const everyMs = 2000
/** A frame answers at once, however busy its worker is: after so many questions in a row without an answer it is gone. */
const questions = 5

export interface FrameWatch {
  /** Asks from now on, until `stop`. */
  start(): void
  /** The frame has answered. */
  heard(): void
  stop(): void
}

/**
 * Finds out that the process of a frame has ended. Chromium ends it when a worker in it fills the memory, and tells
 * nobody: no event of the frame, of the worker or of a port says so.
 */
export function watchFrame(after: Clock['after'], ask: () => void, gone: () => void): FrameWatch {
  let unanswered = 0
  let cancel: (() => void) | undefined
  function tick() {
    if (unanswered === questions) return gone()
    unanswered++
    ask()
    cancel = after(everyMs, tick)
  }
  return {
    start() {
      if (cancel) return
      unanswered = 0
      tick()
    },
    heard() {
      unanswered = 0
    },
    stop() {
      cancel?.()
      cancel = undefined
    },
  }
}
