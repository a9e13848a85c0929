import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { readEntries, readEntry } from './chapterEntries.ts'
import { filesBeside } from './filesBeside.ts'
import { rasterize } from './rasterize.ts'

/** What one of several threads is told; each takes every so manieth chapter. */
export interface WriteFilesData {
  /** The project's folder. */
  root: string
  /** Address of the site's first page. */
  home: string
  /** The folder to write into. */
  folder: string
  thread: number
  threads: number
}

const { root, home, folder, thread, threads } = workerData as WriteFilesData
const made = new Set<string>()
let count = 0
for (const [i, entry] of (await readEntries(root)).entries()) {
  if (i % threads !== thread) continue
  const addressOf = (path: string) => new URL(path.replace(/^\//, ''), home).href
  for (const { path, content } of filesBeside(await readEntry(root, entry), addressOf)) {
    const file = join(folder, path)
    if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true })
    made.add(dirname(file))
    writeFileSync(
      file,
      typeof content === 'string' ? content : await rasterize(content.svg, content.width, root),
    )
    count++
  }
}
parentPort!.postMessage(count)
