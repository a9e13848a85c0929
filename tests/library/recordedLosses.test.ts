import { expect, test } from 'vitest'
import { composedBackends, fusedBackends, onEachBackend } from './support/backends.ts'
import { checkRecord } from './support/checkRecord.ts'
import { recordedLosses } from './support/recordedLosses.ts'

const records = recordedLosses()

// Sums of tensor operations are taken in single precision; the fused passes add up in double.
onEachBackend(
  'recorded losses',
  (backend) => {
    const tolerance = composedBackends.includes(backend) ? { relative: 3e-5, absolute: 3e-6 } : {}

    test.each(records.map((record) => [record.id, record] as const))(
      '%s agrees with PyTorch',
      async (_, record) => expect(await checkRecord(record, tolerance)).toBeUndefined(),
    )
  },
  [...fusedBackends, ...composedBackends],
)
