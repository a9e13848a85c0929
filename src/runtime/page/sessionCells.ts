import { createCellKeys } from './cellKeys.ts'
import { createCell, shipped, type Cell } from './cellRecord.ts'
import type { ChapterData } from './chapterData.ts'
import type { Compile, Compiled } from './sessionTypes.ts'

/** The cells of a chapter as a session keeps them. */
export interface SessionCells {
  /** In document order. */
  list: Cell[]
  get(id: string): Cell | undefined
  /** @throws RangeError when there is no such cell */
  find(id: string): Cell
  /** Brings `key` of each cell up to date with texts, widgets and inputs. */
  updateKeys(): void
  /** Some text is newer than what was compiled of it. */
  uncompiled: boolean
  isAuthored(): boolean
  /** Compiles every text; without edits, takes what the site was built with. */
  compile(compile: Compile): Promise<void>
  /** Takes what the site was built with. */
  adoptShipped(): void
}

export function createSessionCells(chapter: ChapterData): SessionCells {
  const keysOf = createCellKeys()
  const list = chapter.cells.map(createCell)
  const byId = new Map(list.map((cell) => [cell.id, cell]))

  function updateKeys() {
    const keys = keysOf(list)
    for (const cell of list) cell.key = keys.get(cell.id)!
  }

  function adopt(compiled: Compiled[]) {
    list.forEach((cell, index) => {
      cell.compiled = compiled[index]!
      cell.inputs = [...new Set(cell.compiled.cell.inputs.map((input) => input.from))]
    })
    updateKeys()
  }

  updateKeys()
  for (const cell of list) cell.originalKey = cell.shown = cell.key

  return {
    list,
    get: (id) => byId.get(id),
    find(id) {
      const cell = byId.get(id)
      if (!cell) throw new RangeError(`session: unknown cell: ${id}`)
      return cell
    },
    updateKeys,
    uncompiled: false,
    isAuthored: () => list.every((cell) => cell.text === cell.original.source),
    async compile(compile) {
      if (this.isAuthored()) return this.adoptShipped()
      this.uncompiled = false
      try {
        adopt(await compile(list.map(({ original, text }) => ({ original, text }))))
      } catch (error) {
        this.uncompiled = true
        throw error
      }
    },
    adoptShipped() {
      this.uncompiled = false
      adopt(list.map((cell) => shipped(cell.original)))
    },
  }
}
