import { proveCell } from '../../notebook/proveCell.ts'
import type { Prove } from './sessionTypes.ts'

/** Compares what a cell shows in this page with what PyTorch printed: the build's own comparison. */
export const proveInPage: Prove = (cell, outputs, error) =>
  proveCell({ outputs, error: error ?? undefined }, cell.reference, cell.options, cell.reference)
