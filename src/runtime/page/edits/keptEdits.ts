import type { CellChange, WidgetChange } from '../sessionTypes.ts'

/** What is needed of `localStorage`. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** What a reader made of a cell, and of which text of the author's. */
export interface KeptCell extends Omit<CellChange, 'id'> {
  /** Hash of the author's text. */
  base: string
  /** What they made of an earlier text, and have not yet chosen to use or drop. */
  older?: Omit<KeptCell, 'older'>
}

/** By the cell's id. */
export type KeptEdits = Record<string, KeptCell>

/** Where a chapter's edits are kept. The script of the page knows it too: it asks whether there are any. */
export const shelfKey = (slug: string) => `lossbook:${slug}`

/** The storage of a window, or `null` where the browser gives none. */
export function findShelf(window: Window): Shelf | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}

/** What is kept under a key; what cannot be read counts as nothing. */
export function readKept(shelf: Shelf, key: string): KeptEdits {
  try {
    const found: unknown = JSON.parse(shelf.getItem(key) ?? '{}')
    const entries = Object.entries(found as object).map(([id, cell]) => [id, toKeptCell(cell)] as const)
    return Object.fromEntries(entries.filter(([, cell]) => cell !== null)) as KeptEdits
  } catch {
    return {}
  }
}

/**
 * Keeps one cell, or with `null` forgets it; what another tab wrote of other cells stays.
 *
 * @returns whether the browser took it
 */
export function keepCell(shelf: Shelf, key: string, id: string, cell: KeptCell | null): boolean {
  const kept = new Map(Object.entries(readKept(shelf, key)))
  if (cell) kept.set(id, cell)
  else kept.delete(id)
  return keepAll(shelf, key, Object.fromEntries(kept))
}

/** Keeps these edits instead of what is there; returns whether the browser took them. */
export function keepAll(shelf: Shelf, key: string, kept: KeptEdits): boolean {
  try {
    if (Object.keys(kept).length === 0) shelf.removeItem(key)
    else shelf.setItem(key, JSON.stringify(kept))
    return true
  } catch {
    return false
  }
}

function toKeptCell(found: unknown): KeptCell | null {
  if (typeof found !== 'object' || found === null) return null
  const { base, text, widgets, older } = found as Record<string, unknown>
  if (typeof base !== 'string' || (text !== undefined && typeof text !== 'string')) return null
  const olderCell = older === undefined ? null : toKeptCell(older)
  return {
    base,
    ...(text !== undefined && { text }),
    ...(Array.isArray(widgets) && { widgets: widgets.filter(isWidgetChange) }),
    ...(olderCell && { older: olderCell }),
  }
}

/** Whether something read from outside is the value of a widget. */
export function isWidgetChange(found: unknown): found is WidgetChange {
  if (!Array.isArray(found) || found.length !== 2) return false
  const [index, value] = found as unknown[]
  return Number.isInteger(index) && (index as number) >= 0 && (index as number) < 1000 && isWidgetValue(value)
}

function isWidgetValue(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  return typeof value === 'boolean' || (typeof value === 'string' && value.length <= 10_000)
}
