import type { Reply, Request } from '../../../src/runtime/protocol.ts'
import type { ChapterData } from '../../../src/runtime/page/chapterData.ts'
import { createSession } from '../../../src/runtime/page/createSession.ts'
import type { Compile, SessionEvent } from '../../../src/runtime/page/sessionTypes.ts'

/** `a` defines x; `b` reads a; `c` reads b; `d` stands alone. The text of a cell lists the cells it reads from. */
const texts: Record<string, string> = { a: '', b: 'a', c: 'b', d: '' }

const compiled = (id: string, text: string) => ({
  body: text,
  insertions: [],
  imports: [],
  inputs: text
    .split(' ')
    .filter((word) => word in texts && word !== id)
    .map((from) => ({ name: from, from })),
  definitions: [id],
})

export function chapterOf(ids: string[], widgets: Record<string, number[]> = {}): ChapterData {
  const cells = ids.map((id) => ({
    id,
    source: texts[id]!,
    compiled: compiled(id, texts[id]!),
    options: { tolerance: 1e-5, expectError: false },
    widgets: widgets[id],
  }))
  return { slug: 'test', version: '1', cells, bundles: {}, sandbox: '' }
}

/** A text with `!` has a syntax error. */
const compile: Compile = async (cells) =>
  cells.map(({ original, text }) => ({
    cell: { id: original.id, source: text, ...compiled(original.id, text) },
    problem: text.includes('!') ? { name: 'SyntaxError', message: 'unexpected !', through: [] } : undefined,
  }))

/** A session whose worker and clock the test plays. */
export function scriptedSession(chapter = chapterOf(['a', 'b', 'c', 'd'])) {
  const opened: {
    sent: Request[]
    ended: boolean
    reply(reply: Reply): void
    failed(message: string): void
    died(): void
  }[] = []
  const frames: (() => void)[] = []
  let timers: { due: number; work: () => void }[] = []
  let now = 0
  const events: SessionEvent[] = []
  const session = createSession(chapter, {
    connect(listener) {
      const worker = { sent: [] as Request[], ended: false, ...listener }
      opened.push(worker)
      return { send: (request) => worker.sent.push(request), terminate: () => (worker.ended = true) }
    },
    clock: {
      frame: (work) => frames.push(work),
      after(ms, work) {
        const timer = { due: now + ms, work }
        timers.push(timer)
        return () => (timers = timers.filter((other) => other !== timer))
      },
    },
    compile,
  })
  session.listen((event) => events.push(event))
  const worker = () => opened.at(-1)!
  const runs = () => worker().sent.filter((request) => request.type === 'run')
  const reply = (...replies: Reply[]) => replies.forEach((one) => worker().reply(one))
  const output = (text: string) => ({ kind: 'text' as const, text })
  return {
    session,
    events,
    opened,
    worker,
    runs,
    reply,
    /** Ids of each run sent to the latest worker. */
    plans: () => runs().map((request) => request.cells.map((cell) => cell.id).join(' ')),
    /** Plays the whole of the latest run, each cell showing `text`. */
    playRun(text = 'ok') {
      const { run, cells } = runs().at(-1)!
      for (const { id } of cells) {
        reply({ type: 'start', run, cell: id }, { type: 'output', run, cell: id, output: output(text) })
        reply({ type: 'done', run, cell: id, ms: 1 })
      }
      reply({ type: 'finished', run })
    },
    start: (run: number, cell: string) => reply({ type: 'start', run, cell }),
    print: (run: number, cell: string, text: string) =>
      reply({ type: 'output', run, cell, output: output(text) }),
    done: (run: number, cell: string) => reply({ type: 'done', run, cell, ms: 1 }),
    states: () => session.cells.map((cell) => `${cell.id} ${cell.state}`).join(', '),
    /** What the page shows for a cell, errors last. */
    shown(id: string) {
      const last = events.findLast((event) => event.type === 'outputs' && event.cell === id)
      if (last?.type !== 'outputs') return undefined
      const lines = last.outputs.map((one) => (one.kind === 'text' ? one.text : one.kind))
      return [...lines, ...(last.error ? [last.error.message] : [])].join('\n')
    },
    frame: () => frames.splice(0).forEach((work) => work()),
    wait(ms: number) {
      now += ms
      const due = timers.filter((timer) => timer.due <= now)
      timers = timers.filter((timer) => timer.due > now)
      due.forEach((timer) => timer.work())
    },
    /** Lets the compiler's promises settle. */
    settle: () => new Promise<void>((resolve) => setImmediate(resolve)),
    progress: () =>
      events.flatMap((event) =>
        event.type === 'progress'
          ? [
              event.progress
                ? `${event.progress.done} of ${event.progress.total} ${event.progress.cell}`
                : null,
            ]
          : [],
      ),
  }
}
