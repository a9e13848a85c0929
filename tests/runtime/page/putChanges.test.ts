import { expect, test } from 'vitest'
import { chapterOf, scriptedSession } from './scriptedSession.ts'

test('put(changes) shows the texts, makes dependents stale, and runs nothing', async () => {
  const play = scriptedSession()
  play.session.put([{ id: 'a', text: 'new' }])
  await play.settle()
  play.frame()
  expect(play.opened).toHaveLength(0)
  expect(play.states()).toBe('a stale, b stale, c stale, d idle')
  expect(play.events).toContainEqual({ type: 'text', cell: 'a', text: 'new' })
})

test('put(changes) gives widgets their values and tells them to the page', async () => {
  const play = scriptedSession(chapterOf(['a', 'b'], { a: [1, 2] }))
  play.session.put([{ id: 'a', widgets: [[1, 5]] }])
  await play.settle()
  play.frame()
  expect(play.opened).toHaveLength(0)
  expect(play.session.cells[0]!.widgets).toEqual([1, 5])
  expect(play.events).toContainEqual({ type: 'widgets', cell: 'a', values: [1, 5] })
  play.session.put([{ id: 'a' }])
  expect(play.states()).toBe('a idle, b idle')
})

test('put(changes) leaves a changed cell to the reader when a cell it reads from runs', async () => {
  const play = scriptedSession()
  play.session.put([{ id: 'b', text: 'a new' }])
  play.session.run('a')
  await play.settle()
  expect(play.plans()).toEqual(['a'])
})

test('put(changes) leaves a cell whose widgets it set to the reader, too', async () => {
  const play = scriptedSession(chapterOf(['a', 'b'], { b: [1] }))
  play.session.put([{ id: 'b', widgets: [[0, 5]] }])
  play.session.run('a')
  await play.settle()
  expect(play.plans()).toEqual(['a'])
})

test('put(changes, { quietly }) keeps widgets from running until Run is pressed', async () => {
  const play = scriptedSession(chapterOf(['a', 'b', 'd'], { d: [1] }))
  play.session.put([{ id: 'a', text: 'of a stranger' }], { quietly: true })
  play.session.setWidget('d', 0, 2)
  play.frame()
  await play.settle()
  expect(play.opened).toHaveLength(0)
  expect(play.states()).toBe('a stale, b stale, d stale')
  play.session.run('b')
  await play.settle()
  expect(play.plans()).toEqual(['a b'])
  play.playRun()
  play.session.setWidget('d', 0, 3)
  play.frame()
  await play.settle()
  expect(play.plans()).toEqual(['a b', 'd'])
})

test('edit(…), setWidget(…), put(…) and reset(…) each tell that something changed', () => {
  const play = scriptedSession(chapterOf(['a'], { a: [1] }))
  const changes = () => play.events.splice(0).filter(({ type }) => type === 'changed').length
  play.session.edit('a', 'x')
  expect(changes()).toBe(1)
  play.session.setWidget('a', 0, 2)
  expect(changes()).toBe(1)
  play.session.put([{ id: 'a' }])
  expect(changes()).toBe(1)
  play.session.reset('a')
  expect(changes()).toBe(1)
})
