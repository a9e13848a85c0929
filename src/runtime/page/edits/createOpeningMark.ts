import type { Shelf } from './keptEdits.ts'

/** Stands on the device while kept edits are put into their cells: a page that dies meanwhile leaves it behind. */
export interface OpeningMark {
  isThere(): boolean
  put(): void
  remove(): void
}

/** Creates the mark of the edits that are kept under a key. */
export function createOpeningMark(shelf: Shelf, key: string): OpeningMark {
  const name = `${key}:opening`
  function attempt(change: () => void) {
    try {
      change()
    } catch {
      // No room: then there is no safe mode by itself, and `?safe=1` still is.
    }
  }
  return {
    isThere: () => shelf.getItem(name) !== null,
    put: () => attempt(() => shelf.setItem(name, '1')),
    remove: () => attempt(() => shelf.removeItem(name)),
  }
}
