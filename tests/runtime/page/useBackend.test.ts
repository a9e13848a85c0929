import { expect, test } from 'vitest'
import { scriptedSession } from './scriptedSession.ts'

test('useBackend(name) ends the worker, and what ran is out of date; what did not run is as before', () => {
  const s = scriptedSession()
  s.session.run('b')
  s.playRun()
  s.session.useBackend('webgl')
  expect(s.worker().ended).toBe(true)
  expect(s.states()).toBe('a stale, b stale, c idle, d idle')
})

test('useBackend(name) starts no worker; the next run asks its worker for the backend first', () => {
  const s = scriptedSession()
  s.session.useBackend('wasm')
  expect(s.opened).toEqual([])
  s.session.run('d')
  expect(s.worker().sent.map((request) => request.type)).toEqual(['backend', 'run'])
  expect(s.worker().sent[0]).toEqual({ type: 'backend', backend: 'wasm' })
})

test('useBackend(cpu) asks for nothing: every worker begins with it', () => {
  const s = scriptedSession()
  s.session.useBackend('webgl')
  s.session.useBackend('cpu')
  s.session.run('d')
  expect(s.worker().sent.map((request) => request.type)).toEqual(['run'])
})

test('useBackend(name) of one that cannot start goes on with cpu and does not try again', () => {
  const s = scriptedSession()
  s.session.useBackend('webgpu')
  s.session.run('d')
  s.reply({ type: 'ready' }, { type: 'backend', backend: 'cpu', problem: 'it did not start' })
  s.playRun()
  expect(s.states()).toBe('a idle, b idle, c idle, d done')
  const told = s.events.filter((event) => event.type === 'backend')
  expect(told).toEqual([{ type: 'backend', backend: 'cpu', wanted: 'webgpu', problem: 'it did not start' }])
  s.session.stop()
  s.session.run('d')
  expect(s.worker().sent.map((request) => request.type)).toEqual(['run'])
})

test('useBackend(name) forgets what was under way', () => {
  const s = scriptedSession()
  s.session.run('a')
  s.session.useBackend('webgl')
  expect(s.opened).toHaveLength(1)
  expect(s.states()).toBe('a idle, b idle, c idle, d idle')
})
