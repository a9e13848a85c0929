import { expect, test } from 'vitest'
import type { ChapterDataCell } from '../../../src/runtime/page/chapterData.ts'
import { proveInPage } from '../../../src/runtime/page/proveInPage.ts'

const cell: ChapterDataCell = {
  id: 'loss',
  source: '',
  compiled: { body: '', insertions: [], imports: [], inputs: [], definitions: [] },
  options: { tolerance: 1e-5, expectError: false },
  reference: { text: 'tensor(2.0000)', values: [2], torch: '2.13.0+cpu', timm: '1.0.29' },
}
const shows = (value: number, text: string) => [{ kind: 'text' as const, text, values: [value] }]

test('proveInPage(…, cpu) asks for every printed digit', () => {
  expect(proveInPage(cell, shows(2, 'tensor(2.0000)'), null, 'cpu')).toMatchObject({ status: 'match' })
  expect(proveInPage(cell, shows(2.0001, 'tensor(2.0001)'), null, 'cpu')).toMatchObject({ status: 'differs' })
})

test('proveInPage(…, another backend) says how far the value is, and claims no digits', () => {
  // 2.0001 − 2 = 1e-4, which is 5e-5 of 2 and thus within 1e-4.
  expect(proveInPage(cell, shows(2.0001, 'tensor(2.0001)'), null, 'webgl')).toMatchObject({
    status: 'match',
    backend: 'webgl',
    note: 'webgl: within 0.0001 of PyTorch 2.13.0 / timm 1.0.29, largest difference 0.0001',
  })
  expect(proveInPage(cell, shows(2, 'tensor(2.0000)'), null, 'wasm').note).toBe(
    'wasm: within 0.0001 of PyTorch 2.13.0 / timm 1.0.29, no difference',
  )
})

test('proveInPage(…, another backend) past the tolerance differs', () => {
  expect(proveInPage(cell, shows(2.5, 'tensor(2.5000)'), null, 'webgpu')).toMatchObject({
    status: 'differs',
    maxAbsDiff: 0.5,
    note: 'webgpu: not within 0.0001 of PyTorch 2.13.0 / timm 1.0.29, largest difference 0.5',
  })
  expect(proveInPage(cell, shows(NaN, 'tensor(nan)'), null, 'webgpu').note).toBe(
    'webgpu: not within 0.0001 of PyTorch 2.13.0 / timm 1.0.29, NaN or infinity in one of them',
  )
})

test('proveInPage(…, another backend) of a cell without twin compares nothing', () => {
  const alone = { ...cell, reference: undefined }
  expect(proveInPage(alone, shows(2, '2'), null, 'webgl')).toMatchObject({ status: 'none' })
})

test('proveInPage(…, another backend) of words compares them as on cpu', () => {
  const words = { ...cell, reference: { ...cell.reference!, text: 'yes', values: [] } }
  expect(proveInPage(words, [{ kind: 'text', text: 'no' }], null, 'webgl')).toMatchObject({
    status: 'differs',
    note: 'webgl: prints "no" where Python printed "yes", line 1 of its output',
  })
})
