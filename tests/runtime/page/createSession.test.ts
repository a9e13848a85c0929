import { expect, test } from 'vitest'
import { chapterOf, scriptedSession } from './scriptedSession.ts'

test('createSession(chapter) starts no worker before a cell is touched', () => {
  const { opened, states } = scriptedSession()
  expect(opened).toEqual([])
  expect(states()).toBe('a idle, b idle, c idle, d idle')
})

test('run(id) runs the cells it needs in document order, then itself, and no more', () => {
  const s = scriptedSession()
  s.session.run('b')
  expect(s.plans()).toEqual(['a b'])
  expect(s.states()).toBe('a queued, b queued, c idle, d idle')
  s.playRun()
  expect(s.states()).toBe('a done, b done, c idle, d idle')
  s.session.run('c')
  expect(s.plans()).toEqual(['a b', 'c'])
})

test('run(id) of a cell again makes dependents that hold older values follow', () => {
  const s = scriptedSession()
  s.session.runAll()
  s.playRun()
  s.session.run('a')
  expect(s.plans()).toEqual(['a b c d', 'a b c'])
})

test('run(id) with follow off leaves dependents stale', () => {
  const s = scriptedSession()
  s.session.runAll()
  s.playRun()
  s.session.follow = false
  s.session.run('a')
  s.playRun()
  expect(s.plans().at(-1)).toBe('a')
  expect(s.states()).toBe('a done, b stale, c stale, d done')
})

test('run(id) twice runs once', () => {
  const s = scriptedSession()
  s.session.run('d')
  s.session.run('d')
  s.playRun()
  expect(s.plans()).toEqual(['d'])
})

test('run(id) while another run is on waits for it and is not lost', () => {
  const s = scriptedSession()
  s.session.run('a')
  s.session.run('d')
  expect(s.plans()).toEqual(['a'])
  expect(s.states()).toBe('a queued, b idle, c idle, d queued')
  s.playRun()
  expect(s.plans()).toEqual(['a', 'd'])
})

test('edit(id, text) marks the cell and its dependents stale at once and runs nothing', () => {
  const s = scriptedSession()
  s.session.edit('b', 'a edited')
  expect(s.states()).toBe('a idle, b stale, c stale, d idle')
  expect(s.opened).toEqual([])
})

test('edit(id, text) back to the text that ran leaves nothing stale', () => {
  const s = scriptedSession()
  s.session.edit('b', 'a edited')
  s.session.edit('b', 'a')
  expect(s.states()).toBe('a idle, b idle, c idle, d idle')
})

test('run(id) of an edited cell sends the new text and lets dependents follow', async () => {
  const s = scriptedSession()
  s.session.edit('b', 'a edited')
  s.session.run('b')
  await s.settle()
  expect(s.plans()).toEqual(['a b c'])
  expect(s.runs()[0]!.cells[1]!.source).toBe('a edited')
  s.playRun()
  expect(s.states()).toBe('a done, b done, c done, d idle')
})

test('run(id) does not execute what was typed in a dependent and not run', async () => {
  const s = scriptedSession()
  s.session.edit('a', 'edited')
  s.session.edit('c', 'b half typed !')
  s.session.run('a')
  await s.settle()
  expect(s.plans()).toEqual(['a b'])
  s.playRun()
  expect(s.states()).toBe('a done, b done, c stale, d idle')
})

test('run(id) of a text with a syntax error shows it and says which cell failed in dependents', async () => {
  const s = scriptedSession()
  s.session.edit('b', 'a !')
  s.session.run('b')
  await s.settle()
  expect(s.shown('b')).toBe('unexpected !')
  expect(s.shown('c')).toBe('not run: cell “b”, which it reads from, failed')
  s.playRun()
  expect(s.states()).toBe('a done, b error, c error, d idle')
})

test('an error clears when the cell runs well again', async () => {
  const s = scriptedSession()
  s.session.run('a')
  s.start(1, 'a')
  s.reply({ type: 'error', run: 1, cell: 'a', error: { name: 'E', message: 'm', through: [] } })
  s.reply({ type: 'finished', run: 1 })
  expect(s.states()).toBe('a error, b idle, c idle, d idle')
  s.session.run('a')
  s.playRun('fine')
  expect(s.states()).toBe('a done, b idle, c idle, d idle')
  expect(s.shown('a')).toBe('fine')
})

test('replies of an older run never overwrite those of a newer', async () => {
  const s = scriptedSession()
  s.session.run('d')
  s.reply({ type: 'ready' })
  s.start(1, 'd')
  s.session.edit('d', 'fast')
  s.session.run('d')
  await s.settle()
  expect(s.plans()).toEqual(['d', 'd'])
  s.reply({ type: 'finished', run: 1 })
  s.print(1, 'd', 'slow')
  s.playRun('fast')
  s.print(1, 'd', 'slow')
  s.done(1, 'd')
  s.frame()
  expect(s.shown('d')).toBe('fast')
})

test('a worker that does not leave an outdated cell is replaced and the run replayed', async () => {
  const s = scriptedSession()
  s.session.run('d')
  s.reply({ type: 'ready' })
  s.start(1, 'd')
  s.session.edit('d', 'fast')
  s.session.run('d')
  await s.settle()
  s.wait(1000)
  expect(s.opened.map((worker) => worker.ended)).toEqual([true, false])
  s.playRun('fast')
  expect(s.shown('d')).toBe('fast')
  expect(s.states()).toBe('a idle, b idle, c idle, d done')
})

test('stop() ends the worker, keeps texts and partial output; the next run replays what it needs', async () => {
  const s = scriptedSession()
  s.session.run('a')
  s.playRun()
  s.session.edit('b', 'a endless')
  s.session.run('b')
  await s.settle()
  s.start(2, 'b')
  s.print(2, 'b', 'before the loop')
  s.session.stop()
  expect(s.worker().ended).toBe(true)
  expect(s.shown('b')).toBe('before the loop')
  expect(s.states()).toBe('a idle, b stale, c stale, d idle')
  expect(s.session.cells[1]!.text).toBe('a endless')
  s.session.run('b')
  expect(s.plans()).toEqual(['a b c'])
})

test('stop() drops replies that were under way', () => {
  const s = scriptedSession()
  s.session.run('d')
  s.start(1, 'd')
  s.session.stop()
  s.print(1, 'd', 'too late')
  s.done(1, 'd')
  s.frame()
  expect(s.shown('d')).toBeUndefined()
})

test('reset(id) restores the author’s text and page for the cell and for dependents, and runs nothing', async () => {
  const s = scriptedSession()
  s.session.edit('b', 'a edited')
  s.session.run('b')
  await s.settle()
  s.playRun()
  s.events.length = 0
  s.session.reset('b')
  expect(s.session.cells[1]!.text).toBe('a')
  expect(s.events.flatMap((event) => (event.type === 'restore' ? [event.cell] : []))).toEqual(['b', 'c'])
  expect(s.states()).toBe('a done, b idle, c idle, d idle')
  expect(s.worker().sent.at(-1)).toEqual({ type: 'forget', cells: ['b', 'c'] })
  expect(s.plans().length).toBe(1)
})

test('reset(id) of a cell that never ends replaces the worker', () => {
  const s = scriptedSession()
  s.session.run('d')
  s.start(1, 'd')
  s.session.reset('d')
  expect(s.opened[0]!.ended).toBe(true)
  expect(s.states()).toBe('a idle, b idle, c idle, d idle')
})

test('resetAll() restores every cell', () => {
  const s = scriptedSession()
  s.session.edit('a', 'x')
  s.session.edit('d', 'y')
  s.session.resetAll()
  expect(s.session.cells.map((cell) => cell.text)).toEqual(['', 'a', 'b', ''])
  expect(s.states()).toBe('a idle, b idle, c idle, d idle')
})

test('progress is told once a run takes more than half a second, and ends with it', () => {
  const s = scriptedSession()
  s.session.run('c')
  s.start(1, 'a')
  s.wait(499)
  expect(s.progress()).toEqual([])
  s.wait(1)
  s.done(1, 'a')
  s.start(1, 'b')
  s.done(1, 'b')
  s.start(1, 'c')
  s.done(1, 'c')
  s.reply({ type: 'finished', run: 1 })
  expect(s.progress()).toEqual([
    '0 of 3 a',
    '1 of 3 null',
    '1 of 3 b',
    '2 of 3 null',
    '2 of 3 c',
    '3 of 3 null',
    null,
  ])
})

test('a short run tells no progress', () => {
  const s = scriptedSession()
  s.session.run('c')
  s.playRun()
  s.wait(1000)
  expect(s.progress()).toEqual([])
})

test('setWidget(…) sends only the latest value of a frame, and never queues up during a run', () => {
  const s = scriptedSession(chapterOf(['a', 'b', 'c', 'd'], { a: [1] }))
  for (const value of [2, 3, 4]) s.session.setWidget('a', 0, value)
  expect(s.opened).toEqual([])
  s.frame()
  expect(s.plans()).toEqual(['a b c'])
  expect(s.runs()[0]!.widgets).toEqual({ a: [4] })
  for (const value of [5, 6, 7]) {
    s.session.setWidget('a', 0, value)
    s.frame()
  }
  expect(s.plans().length).toBe(1)
  s.playRun()
  expect(s.runs().map((run) => run.widgets.a)).toEqual([[4], [7]])
  s.playRun()
  expect(s.states()).toBe('a done, b done, c done, d idle')
})

test('a failed connection tells why, keeps the request, and retry() sends it', () => {
  const s = scriptedSession()
  s.session.run('d')
  s.worker().failed('sandbox: no answer')
  expect(s.events).toContainEqual({ type: 'connection', status: 'failed', message: 'sandbox: no answer' })
  expect(s.states()).toBe('a idle, b idle, c idle, d idle')
  s.session.retry()
  expect(s.opened.length).toBe(2)
  expect(s.plans()).toEqual(['d'])
})

test('a worker that died fails the cell it ran and its dependents; the others have a new one', () => {
  const s = scriptedSession()
  s.session.runAll()
  s.start(1, 'a')
  s.done(1, 'a')
  s.start(1, 'b')
  s.print(1, 'b', 'begun')
  s.worker().died()
  expect(s.shown('b')).toBe(
    'begun\nthe browser ended it while this cell ran, most likely because the cell filled the memory',
  )
  expect(s.shown('c')).toBe('not run: cell “b”, which it reads from, failed')
  expect(s.opened.map(({ ended }) => ended)).toEqual([true, false])
  expect(s.plans()).toEqual(['d'])
  s.playRun()
  // As after Stop, the value of a is shown and no longer held.
  expect(s.states()).toBe('a idle, b error, c error, d done')
  s.session.run('c')
  expect(s.plans().at(-1)).toBe('a b c')
})

test('a worker that died in the last cell of a run ends the run, and none is started before it is needed', () => {
  const s = scriptedSession()
  s.session.run('d')
  s.start(1, 'd')
  s.worker().died()
  expect(s.states()).toBe('a idle, b idle, c idle, d error')
  expect(s.opened.length).toBe(1)
  expect(s.events).toContainEqual({ type: 'finished', asked: ['d'], ran: ['d'], failed: ['d'] })
  expect(s.events).toContainEqual({ type: 'connection', status: 'none' })
})

test('late output shows in its cell, and is dropped after the cell was reset', () => {
  const s = scriptedSession()
  const late = (text: string) => s.reply({ type: 'late', run: 1, cell: 'd', output: { kind: 'text', text } })
  s.session.run('d')
  s.playRun('now')
  late('later')
  s.frame()
  expect(s.shown('d')).toBe('now\nlater')
  s.session.reset('d')
  late('too late')
  s.frame()
  expect(s.shown('d')).toBe('now\nlater')
})

test('outputs of a running cell are told once a frame', () => {
  const s = scriptedSession()
  s.session.run('d')
  s.start(1, 'd')
  for (let i = 0; i < 1000; i++) s.print(1, 'd', String(i))
  s.frame()
  expect(s.events.filter((event) => event.type === 'outputs').length).toBe(1)
})

test('memory() resolves to the worker’s answer', async () => {
  const s = scriptedSession()
  const answer = s.session.memory()
  s.reply({ type: 'memory', ask: 1, numTensors: 7 })
  expect(await answer).toBe(7)
})

test('an error after its cell was done shows in that cell, and is dropped after a reset', () => {
  const s = scriptedSession()
  const stray = () =>
    s.reply({
      type: 'error',
      run: 1,
      cell: 'd',
      error: { name: 'Error', message: 'in a timer', through: [] },
    })
  s.session.run('d')
  s.playRun('now')
  stray()
  expect(s.shown('d')).toBe('now\nin a timer')
  expect(s.states()).toBe('a idle, b idle, c idle, d error')
  s.session.reset('d')
  stray()
  expect(s.states()).toBe('a idle, b idle, c idle, d idle')
})

test('an error in a cell names it in the dependents of the run, whatever the worker says of them', () => {
  const s = scriptedSession()
  const error = (cell: string, message: string) =>
    s.reply({ type: 'error', run: 1, cell, error: { name: 'Error', message, through: [] } })
  s.session.runAll()
  s.start(1, 'a')
  error('a', 'no')
  s.start(1, 'b')
  error('b', 'value is missing')
  expect(s.shown('b')).toBe('not run: cell “a”, which it reads from, failed')
  expect(s.shown('c')).toBe('not run: cell “b”, which it reads from, failed')
  expect(s.states()).toBe('a error, b error, c error, d queued')
})

test('finished is told once for all that was asked, with what failed', () => {
  const s = scriptedSession()
  const finished = () => s.events.filter((event) => event.type === 'finished')
  s.session.run('a')
  s.session.run('d')
  s.playRun()
  expect(finished()).toEqual([])
  s.playRun()
  expect(finished()).toEqual([{ type: 'finished', asked: ['a', 'd'], ran: ['d'], failed: [] }])
})

test('a worker caught in a loop is replaced when the cell becomes one that cannot run, so that others still run', async () => {
  const s = scriptedSession()
  s.session.edit('d', 'endless')
  s.session.run('d')
  await s.settle()
  s.session.edit('d', 'nonsense !')
  s.session.run('d')
  await s.settle()
  // Ready only now: the loop is what it does first.
  s.reply({ type: 'ready' })
  s.session.run('a')
  await s.settle()
  s.wait(1000)
  expect(s.opened.map((worker) => worker.ended)).toEqual([true, false])
  s.playRun()
  expect(s.states()).toBe('a done, b idle, c idle, d error')
})

test('an error in a cell leaves nothing in its dependents of what they showed before', () => {
  const s = scriptedSession()
  s.session.run('b')
  s.playRun('old')
  expect(s.shown('b')).toBe('old')
  s.session.run('a')
  s.start(2, 'a')
  s.reply({ type: 'error', run: 2, cell: 'a', error: { name: 'Error', message: 'no', through: [] } })
  expect(s.shown('b')).toBe('not run: cell “a”, which it reads from, failed')
})

test('a cell that is meant to fail is done when it did', () => {
  const chapter = chapterOf(['d'])
  chapter.cells[0]!.options.expectError = true
  const s = scriptedSession(chapter)
  s.session.run('d')
  s.start(1, 'd')
  s.reply({ type: 'error', run: 1, cell: 'd', error: { name: 'Error', message: 'meant', through: [] } })
  s.reply({ type: 'finished', run: 1 })
  expect(s.states()).toBe('d done')
})

test('reset(id) leaves the output of a dependent alone whose text is the reader’s', async () => {
  const s = scriptedSession()
  s.session.edit('b', 'a mine')
  s.session.run('b')
  await s.settle()
  s.playRun()
  s.events.length = 0
  s.session.reset('a')
  expect(s.events.flatMap((event) => (event.type === 'restore' ? [event.cell] : []))).toEqual(['a'])
})
