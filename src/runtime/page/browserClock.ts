import type { Clock } from './sessionTypes.ts'

/** Frames and timers of a window. */
export function browserClock(window: Window): Clock {
  return {
    frame: (work) => void window.requestAnimationFrame(work),
    after(ms, work) {
      const timer = window.setTimeout(work, ms)
      return () => window.clearTimeout(timer)
    },
  }
}
