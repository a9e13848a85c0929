import { proveCell } from '../../notebook/proveCell.ts'
import type { Prove } from './sessionTypes.ts'
import { proveOnBackend } from './proveOnBackend.ts'

/**
 * Compares what a cell shows in this page with what PyTorch printed: the build's own comparison, which asks for every
 * printed digit, on the backend the build used, and that of floats within a tolerance on the others.
 */
export const proveInPage: Prove = (cell, outputs, error, backend) => {
  const { reference, options } = cell
  const proof = proveCell({ outputs, error: error ?? undefined }, reference, options, reference)
  return backend === 'cpu' || !reference ? proof : proveOnBackend(proof, outputs, reference, backend)
}
