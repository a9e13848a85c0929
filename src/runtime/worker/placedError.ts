import type { CompiledCell } from '../protocol.ts'

/** What went wrong before a cell's first line ran, with the place of the reader's text that asked for it. */
export class PlacedError extends Error {
  readonly cell: CompiledCell
  /** 0-based, in the cell's text. */
  readonly offset: number

  constructor(cell: CompiledCell, offset: number, cause: unknown) {
    super('', { cause })
    this.cell = cell
    this.offset = offset
  }
}

/** Does `work`; what it throws is told at the import of `module`. */
export function atImport<T>(cell: CompiledCell, module: string, work: () => T): T {
  const quoted = [`'${module}'`, `"${module}"`].map((text) => cell.source.indexOf(text))
  const end = quoted.find((at) => at >= 0) ?? -1
  return placed(cell, cell.source.lastIndexOf('import', end), work)
}

/** Does `work`; what it throws is told where the cell first says `name`. */
export function atName<T>(cell: CompiledCell, name: string, work: () => T): T {
  const found = [...cell.source.matchAll(/[\p{ID_Continue}$]+/gu)].find(([word]) => word === name)
  return placed(cell, found?.index ?? 0, work)
}

function placed<T>(cell: CompiledCell, offset: number, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw new PlacedError(cell, Math.max(0, offset), error)
  }
}
