import type { ProofRecord } from './ProofRecord.ts'

/** The files of content/proof. */
export function findProofRecords(): ProofRecord[] {
  const records = import.meta.glob<ProofRecord>('../../../content/proof/*.json', {
    eager: true,
    import: 'default',
  })
  return Object.values(records)
}
