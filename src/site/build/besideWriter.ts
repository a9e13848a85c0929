import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { WriteFilesData, WrittenFiles } from './writeFilesThread.ts'

export interface BesideWriter {
  /** Waits until all files are written, with all cores from now on. */
  finish(): Promise<WrittenFiles>
}

/** Begins to write the files beside all pages into a folder. While Astro is at work, it has a core for itself. */
export function startBesideWriter(data: Omit<WriteFilesData, 'next'>): BesideWriter {
  const next = new Int32Array(new SharedArrayBuffer(4))
  const path = pathToFileURL(join(data.root, 'src/site/build/writeFilesThread.ts'))
  const threads: Promise<WrittenFiles>[] = []
  const start = () => {
    const worker = new Worker(path, { workerData: { ...data, next } satisfies WriteFilesData })
    const written = new Promise<WrittenFiles>((resolve, reject) =>
      worker.on('message', resolve).on('error', reject),
    )
    // Whoever waits for it below hears of a failure.
    written.catch(() => {})
    threads.push(written)
  }
  const cores = availableParallelism()
  for (let i = 0; i < Math.max(1, cores - 1); i++) start()
  return {
    async finish() {
      if (threads.length < cores) start()
      const all = await Promise.all(threads)
      return {
        surveys: all.flatMap(({ surveys }) => surveys),
        written: all.reduce((sum, { written }) => sum + written, 0),
        taken: all.reduce((sum, { taken }) => sum + taken, 0),
      }
    },
  }
}
