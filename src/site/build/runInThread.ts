import type { Worker } from 'node:worker_threads'
import type { CompiledCell, Reply } from '../../runtime/protocol.ts'
import type { Run, ThreadReply } from './executionPool.ts'
import { UnfinishedCell } from './unfinishedCell.ts'

interface ThreadRun {
  /** What its cells did so far. */
  run: Run
  /** When all cells have ended: whether nothing of them is left in the thread. */
  ended: Promise<boolean>
  /** Has `ended` reject. */
  stop(reason: unknown): void
}

/** Runs the cells of a chapter in a thread. */
export function runInThread(cells: CompiledCell[], worker: Worker): ThreadRun {
  const run: Run = { results: new Map(cells.map(({ id }) => [id, { outputs: [] }])) }
  let stop: ThreadRun['stop']
  const ended = new Promise<boolean>((resolve, reject) => {
    stop = reject
    const leave = () => worker.off('error', fail).off('exit', exit).off('message', hear)
    const fail = (error: Error) => {
      leave()
      reject(new UnfinishedCell(run, `ended the thread that it ran in: ${error.message}`))
    }
    const exit = (code: number) => fail(new Error(`exit code ${code}`))
    const hear = ({ replies, isClean }: ThreadReply) => {
      replies.forEach((reply) => note(run, reply))
      if (isClean === undefined) return
      leave()
      resolve(isClean)
    }
    worker.on('error', fail).on('exit', exit).on('message', hear)
  })
  worker.postMessage(cells)
  return { run, ended, stop: stop! }
}

function note(run: Run, reply: Reply): void {
  if (reply.type === 'start') run.running = reply.cell
  if (reply.type === 'output') run.results.get(reply.cell)?.outputs.push(reply.output)
  if (reply.type === 'error') run.results.get(reply.cell)!.error = reply.error
}
