import type { CellOptions } from './types.ts'

/** What a cell's options are where its fence says nothing else. */
export const usualOptions: Readonly<CellOptions> = {
  hidden: false,
  collapsed: false,
  expectError: false,
  tolerance: 1e-5,
}
