/** Who keeps account of what cells allocate outside the garbage collector. The runtime names no library. */
export interface Memory {
  /** From now on allocations belong to this cell. What it had before is released. */
  begin(cell: string): void
  /** The cell's body is over; what late callbacks allocate still belongs to it. */
  end(cell: string): void
  /** Releases everything that belongs to the cell. */
  release(cell: string): void
  /** Number of live allocations. */
  count(): number
}

/** Which module allocates, and how to account for it once it is loaded. */
export interface MemoryBinding {
  module: string
  bind(exports: Record<string, unknown>): Memory
}
