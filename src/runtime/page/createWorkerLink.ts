import type { Reply, Request } from '../protocol.ts'
import type { Clock, Connect, Connection, SessionEvent } from './sessionTypes.ts'

/** A worker whose run was overtaken gets this long to leave it. */
const makeWayMs = 400

export type RunReply = Exclude<Reply, { type: 'ready' | 'memory' | 'backend' }>

/** The worker of a session: there is none, or one that starts, or one that answers. */
export interface WorkerLink {
  /** What computes. Set to another, the next worker that starts tries that one. */
  backend: string
  /** Starts a worker if there is none, and sends to it. */
  send(request: Request): void
  /** Sends to the worker there is, if any. */
  sendIfOpen(request: Request): void
  close(): void
  /** Calls back when the worker there is now has not left `run` in time. */
  expectLeaving(run: number, notLeft: () => void): void
  memory(): Promise<number>
}

export interface WorkerListener {
  reply(reply: RunReply): void
  failed(message: string): void
  died(): void
  tell(event: SessionEvent): void
}

export function createWorkerLink(
  connect: Connect,
  clock: Clock,
  { reply, failed, died, tell }: WorkerListener,
): WorkerLink {
  const asks = new Map<number, (numTensors: number) => void>()
  let connection: Connection | null = null
  let isReady = false
  let wanted = 'cpu'
  let running = 'cpu'
  let lastAsk = 0
  /** Runs that were overtaken and that the worker has not left yet, with what waits for it to be ready. */
  const leaving = new Map<number, () => void>()

  function receive(message: Reply) {
    if (message.type === 'ready') {
      isReady = true
      for (const startWaiting of leaving.values()) startWaiting()
      tell({ type: 'connection', status: 'ready' })
    } else if (message.type === 'backend') {
      const { backend, problem } = message
      tell({ type: 'backend', backend, wanted, problem })
      // One that cannot start is not tried again.
      wanted = running = backend
    } else if (message.type === 'memory') {
      asks.get(message.ask)?.(message.numTensors)
      asks.delete(message.ask)
    } else {
      if (message.type === 'finished') leaving.delete(message.run)
      reply(message)
    }
  }

  function open(): Connection {
    if (connection) return connection
    isReady = false
    tell({ type: 'connection', status: 'loading' })
    let opened: Connection | null = null
    let early: string | null = null
    const isCurrent = () => opened !== null && connection === opened
    opened = connect({
      reply: (message) => isCurrent() && receive(message),
      failed: (message) => (isCurrent() ? failed(message) : (early = message)),
      died: () => isCurrent() && died(),
    })
    connection = opened
    running = 'cpu'
    if (wanted !== running) opened.send({ type: 'backend', backend: wanted })
    if (early !== null) failed(early)
    return opened
  }

  return {
    get backend() {
      return running
    },
    set backend(backend) {
      wanted = backend
    },
    send: (request) => open().send(request),
    sendIfOpen: (request) => connection?.send(request),
    close() {
      connection?.terminate()
      connection = null
      isReady = false
      asks.clear()
      leaving.clear()
    },
    expectLeaving(run, notLeft) {
      const startWaiting = () => void clock.after(makeWayMs, () => leaving.has(run) && notLeft())
      leaving.set(run, startWaiting)
      if (isReady) startWaiting()
    },
    memory: () =>
      new Promise((resolve) => {
        const ask = ++lastAsk
        asks.set(ask, resolve)
        open().send({ type: 'memory', ask })
      }),
  }
}
