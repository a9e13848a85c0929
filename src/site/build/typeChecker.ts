import { Worker } from 'node:worker_threads'
import type { ChapterProblem } from './executedChapter.ts'
import type { ReadChapter } from './readChapter.ts'

export interface TypeChecker {
  /**
   * Problems of types in chapters; TypeScript takes them as one program.
   *
   * @param isWanted asked when it is their turn; those that are not are left out
   */
  check(chapters: ReadChapter[], isWanted?: (chapter: ReadChapter) => boolean): Promise<ChapterProblem[]>
  /** Ends its thread. */
  close(): Promise<void>
}

/**
 * Checks types in a thread of its own, so that values wait for none of it. The thread starts with the first chapters, and keeps the declarations
 * it read.
 *
 * @param thread path of typesThread.ts
 * @param root the project's folder
 */
export function createTypeChecker(thread: URL, root: string): TypeChecker {
  let worker: Worker | undefined
  let last: Promise<unknown> = Promise.resolve()

  function ask(chapters: ReadChapter[]): Promise<ChapterProblem[]> {
    const asked = (worker ??= new Worker(thread, { workerData: { root } }))
    return new Promise((resolve, reject) => {
      const end = (finish: () => void) => {
        asked.off('error', fail).off('message', hear)
        finish()
      }
      const fail = (error: Error) =>
        end(() => {
          worker = undefined
          reject(error)
        })
      const hear = (problems: ChapterProblem[]) => end(() => resolve(problems))
      asked.on('error', fail).on('message', hear)
      asked.postMessage(chapters)
    })
  }

  return {
    check(chapters, isWanted = () => true) {
      const checked = last.then(() => {
        const wanted = chapters.filter(isWanted)
        return wanted.length === 0 ? [] : ask(wanted)
      })
      last = checked.catch(() => {})
      return checked
    },
    async close() {
      await worker?.terminate()
    },
  }
}
