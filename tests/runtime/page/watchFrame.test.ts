import { expect, test } from 'vitest'
import { watchFrame } from '../../../src/runtime/page/watchFrame.ts'

/** A watch whose clock the test plays. */
function watched() {
  const told: string[] = []
  let next: { due: number; work: () => void } | undefined
  let now = 0
  const watch = watchFrame(
    (ms, work) => {
      next = { due: now + ms, work }
      return () => (next = undefined)
    },
    () => told.push(`asked at ${now}`),
    () => told.push(`gone at ${now}`),
  )
  const wait = (ms: number) => {
    for (const end = now + ms; next && next.due <= end;) {
      const { due, work } = next
      next = undefined
      now = due
      work()
    }
  }
  return { watch, told, wait }
}

test('watchFrame(…) takes a frame for gone after five questions without an answer, not before', () => {
  const { watch, told, wait } = watched()
  watch.start()
  wait(9999)
  expect(told).toEqual(['asked at 0', 'asked at 2000', 'asked at 4000', 'asked at 6000', 'asked at 8000'])
  wait(60_000)
  expect(told.slice(5)).toEqual(['gone at 10000'])
})

test('watchFrame(…) goes on asking a frame that answers late, and asks none after stop()', () => {
  const { watch, told, wait } = watched()
  watch.start()
  for (let i = 0; i < 20; i++) {
    wait(8000)
    watch.heard()
  }
  expect(told.filter((one) => one.startsWith('gone'))).toEqual([])
  watch.stop()
  const asked = told.length
  wait(60_000)
  expect(told.length).toBe(asked)
  watch.start()
  expect(told.length).toBe(asked + 1)
})

test('watchFrame(…) counts from the start anew', () => {
  const { watch, told, wait } = watched()
  watch.start()
  wait(6000)
  watch.stop()
  watch.start()
  wait(8000)
  expect(told.filter((one) => one.startsWith('gone'))).toEqual([])
})
