import { expect, test } from 'vitest'
import { scriptedSession } from './scriptedSession.ts'

type Scripted = ReturnType<typeof scriptedSession>

/** A session whose worker is ready and whose cells have all run. */
function warm(): Scripted {
  const s = scriptedSession()
  s.session.runAll()
  s.reply({ type: 'ready' })
  s.playRun()
  s.events.length = 0
  return s
}

const told = (s: Scripted) =>
  s.events.flatMap((event) => (event.type === 'state' ? [`${event.cell} ${event.state}`] : []))

test('a run that is over within a tenth of a second is never told to be under way', () => {
  const s = warm()
  s.session.run('d')
  s.wait(99)
  s.playRun()
  s.wait(1000)
  expect(told(s)).toEqual([])
})

test('a run that lasts a tenth of a second is told to be under way, and then its end', () => {
  const s = warm()
  s.session.run('d')
  s.start(2, 'd')
  s.wait(100)
  expect(told(s)).toEqual(['d running'])
  s.done(2, 'd')
  expect(told(s)).toEqual(['d running', 'd done'])
})

test('a tenth of a second is counted from the first of runs that follow each other without a pause', () => {
  const s = warm()
  s.session.run('a')
  s.wait(60)
  s.session.run('d')
  s.start(2, 'a')
  s.wait(40)
  expect(told(s)).toContain('a running')
  expect(told(s)).toContain('d queued')
})

test('while the worker starts, a cell is told to wait at once', () => {
  const s = scriptedSession()
  s.session.run('d')
  expect(told(s)).toEqual(['d queued'])
})

test('an edit is told at once, also while a run is not', () => {
  const s = warm()
  s.session.run('d')
  s.session.edit('b', 'const b = 2')
  expect(told(s)).toContain('b stale')
  expect(told(s)).not.toContain('d queued')
})
