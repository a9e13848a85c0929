import type { ReferenceRecord } from './types.ts'

/** `PyTorch 2.13.0 / timm 1.0.29`; local build suffixes, as in 2.13.0+cpu, are left out. */
export function nameSource(versions: Pick<ReferenceRecord, 'torch' | 'timm'> | undefined): string {
  if (!versions) return 'PyTorch / timm'
  return `PyTorch ${versions.torch.split('+')[0]} / timm ${versions.timm.split('+')[0]}`
}
