import { parentPort, workerData } from 'node:worker_threads'
import { checkTypes, type LibraryFiles } from './checkTypes.ts'
import type { ReadChapter } from './readChapter.ts'

/** A Node worker thread that checks the types of chapters: for each message those of some, in the order of the messages. */
const { root } = workerData as { root: string }
const libraries: LibraryFiles = new Map()

parentPort!.on('message', (chapters: ReadChapter[]) => {
  parentPort!.postMessage([...checkTypes(chapters, root, libraries)])
})
