import { cellFile } from './parseStack.ts'

/** Runs cells' texts as files, for engines whose stacks tell places only of files. */
export interface CellFiles {
  /** The value of an expression, whose places in stacks are those of the cell's file. */
  load(cell: string, run: number, expression: string): unknown
  /** A stack with the names of cells in place of the files' addresses. */
  nameCells(stack: string): string
}

/** What a worker has for it. A cell may overwrite what it likes: taken before one runs. */
interface FileScope {
  importScripts?(url: string): void
  [key: string]: unknown
}

/** Where a file leaves its value, for as long as it is loaded. */
const key = 'lossbook:value'

/** @returns undefined outside of a classic worker */
export function createCellFiles(scope: FileScope): CellFiles | undefined {
  const load = scope.importScripts?.bind(scope)
  if (!load) return undefined
  const makeUrl = URL.createObjectURL.bind(URL)
  const forgetUrl = URL.revokeObjectURL.bind(URL)
  const File = Blob
  /** Of each cell the newest file, the only one that is asked for. */
  const files = new Map<string, { url: string; name: string }>()
  return {
    load(cell, run, expression) {
      const url = makeUrl(new File([`self['${key}'](${expression})`], { type: 'text/javascript' }))
      let taken: unknown
      scope[key] = (value: unknown) => (taken = value)
      try {
        load(url)
      } finally {
        delete scope[key]
        forgetUrl(url)
      }
      files.set(cell, { url, name: cellFile(cell, run) })
      return taken
    },
    nameCells(stack) {
      return [...files.values()].reduce((named, { url, name }) => named.replaceAll(url, name), stack)
    },
  }
}
