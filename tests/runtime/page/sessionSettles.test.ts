import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CompiledCell, Reply, Request } from '../../../src/runtime/protocol.ts'
import { chapterOf, scriptedSession } from './scriptedSession.ts'

const ids = ['a', 'b', 'c', 'd']
const inputs: Record<string, string> = { a: '', b: 'a', c: 'b', d: '' }

/** What a reader may do, the text of a cell with `!` being a syntax error and one with `loop` never ending. */
const act = fc.oneof(
  fc.record({ do: fc.constant('run' as const), cell: fc.constantFrom(...ids) }),
  fc.record({
    do: fc.constant('edit' as const),
    cell: fc.constantFrom(...ids),
    text: fc.constantFrom('', ' x', ' !', ' loop', ' throw'),
  }),
  fc.record({ do: fc.constant('reset' as const), cell: fc.constantFrom(...ids) }),
  fc.record({ do: fc.constantFrom('runAll' as const, 'stop' as const, 'resetAll' as const) }),
  fc.record({ do: fc.constant('widget' as const), value: fc.integer({ min: 0, max: 2 }) }),
  fc.record({ do: fc.constant('work' as const), steps: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ do: fc.constant('settle' as const) }),
)

/** Plays a worker as ours is: one request at a time, an older run ends at the next cell boundary, a loop never does. */
function playWorker(worker: { sent: Request[]; ended: boolean; reply(reply: Reply): void }) {
  let read = 0
  let newest = 0
  let isReady = false
  const queue: { run: number; cells: CompiledCell[] }[] = []
  const failed = new Set<string>()
  let looping = false
  return (): boolean => {
    if (worker.ended || looping) return false
    if (!isReady) {
      isReady = true
      worker.reply({ type: 'ready' })
      return true
    }
    for (; read < worker.sent.length; read++) {
      const request = worker.sent[read]!
      if (request.type !== 'run') continue
      newest = request.run
      queue.push({ run: request.run, cells: [...request.cells] })
    }
    const current = queue[0]
    if (!current) return false
    const cell = current.run < newest ? undefined : current.cells.shift()
    if (!cell) {
      queue.shift()
      worker.reply({ type: 'finished', run: current.run })
      return true
    }
    const { run } = current
    worker.reply({ type: 'start', run, cell: cell.id })
    const lacks = cell.inputs.some(({ from }) => failed.has(from))
    failed.delete(cell.id)
    if (!lacks && cell.source.includes('loop')) looping = true
    else if (lacks || cell.source.includes('throw')) {
      failed.add(cell.id)
      const error = { name: 'Error', message: 'thrown', through: [] }
      worker.reply({ type: 'error', run, cell: cell.id, error })
    } else worker.reply({ type: 'done', run, cell: cell.id, ms: 1 })
    return true
  }
}

test('whatever a reader does, no cell stays queued or running once nothing runs', async () => {
  const property = fc.asyncProperty(fc.array(act, { minLength: 6, maxLength: 20 }), async (acts) => {
    const s = scriptedSession(chapterOf(ids, { a: [0] }))
    const players: (() => boolean)[] = []
    const step = () => {
      while (players.length < s.opened.length) players.push(playWorker(s.opened[players.length]!))
      return players.map((play) => play()).some(Boolean)
    }
    const drain = async () => {
      for (let i = 0; i < 40; i++) {
        await s.settle()
        s.frame()
        const worked = step()
        if (!worked) s.wait(1000)
      }
    }
    for (const one of acts) {
      if (one.do === 'run') s.session.run(one.cell)
      else if (one.do === 'edit') s.session.edit(one.cell, inputs[one.cell] + one.text)
      else if (one.do === 'reset') s.session.reset(one.cell)
      else if (one.do === 'widget') s.session.setWidget('a', 0, one.value)
      else if (one.do === 'work') for (let i = 0; i < one.steps; i++) step()
      else if (one.do === 'settle') await s.settle()
      else s.session[one.do]()
    }
    await drain()
    // A loop that a reader still sees running is theirs to stop.
    if (s.states().includes('running')) {
      s.session.stop()
      await drain()
    }
    expect(s.states()).not.toMatch(/queued|running/)
    // What the page was told last is what is so.
    for (const { id, state } of s.session.cells) {
      const told = s.events.findLast((event) => event.type === 'state' && event.cell === id)
      expect(told?.type === 'state' ? told.state : 'idle').toBe(state)
    }
  })
  await fc.assert(property, { numRuns: 200 })
}, 60_000)
