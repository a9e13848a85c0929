import { expect, test } from 'vitest'
import { proveCell } from '../../src/notebook/proveCell.ts'
import { sameText } from '../../src/notebook/sameText.ts'
import type { CellOptions } from '../../src/notebook/types.ts'

const versions = { torch: '2.13.0+cpu', timm: '1.0.29' }
const options: CellOptions = { hidden: false, collapsed: false, expectError: false, tolerance: 1e-5 }
const error = { name: 'Error', message: 'no', through: [] }

const prove = (
  ours: string,
  values: number[],
  theirs: string,
  reference: number[],
  more: Partial<CellOptions> = {},
) =>
  proveCell(
    { outputs: [{ kind: 'text', text: ours, values }] },
    { text: theirs, values: reference },
    { ...options, ...more },
    versions,
  )

test('proveCell(…) says what matches and by how much', () => {
  expect(prove('tensor(1.4612)', [1.46120581], 'tensor(1.4612)', [1.4612058])).toEqual({
    status: 'match',
    maxAbsDiff: expect.closeTo(1e-8, 12),
    note: 'matches PyTorch 2.13.0 / timm 1.0.29, largest difference 1e-8',
  })
  expect(prove('tensor(2.)', [2], 'tensor(2.)', [2]).note).toBe(
    'matches PyTorch 2.13.0 / timm 1.0.29, to the last bit',
  )
  expect(prove('a', [], 'a', [])).toEqual({
    status: 'match',
    maxAbsDiff: null,
    note: 'matches PyTorch 2.13.0 / timm 1.0.29',
  })
})

test('proveCell(…) refuses values beyond the tolerance, relative above 1 and absolute below', () => {
  expect(prove('x', [1000.009], 'x', [1000]).status).toBe('match')
  expect(prove('x', [1000.011], 'x', [1000])).toMatchObject({
    status: 'differs',
    note: 'differs from PyTorch 2.13.0 / timm 1.0.29, largest difference 0.011',
  })
  expect(prove('x', [0.00002], 'x', [0]).status).toBe('differs')
  expect(prove('x', [0.00002], 'x', [0], { tolerance: 1e-4 }).status).toBe('match')
  // The tolerance itself is allowed; it is relative to the reference, not to ours.
  expect(prove('x', [1.5], 'x', [1], { tolerance: 0.5 }).status).toBe('match')
  expect(prove('x', [100], 'x', [10], { tolerance: 1 }).status).toBe('differs')
})

test('proveCell(…) takes NaN for NaN only, and ∞ for ∞ of its sign', () => {
  expect(prove('x', [NaN, Infinity, -Infinity], 'x', [NaN, Infinity, -Infinity]).status).toBe('match')
  for (const [a, b] of [
    [NaN, 0],
    [0, NaN],
    [Infinity, -Infinity],
    [1, Infinity],
    [Infinity, NaN],
  ] as const) {
    expect(prove('x', [a], 'x', [b])).toEqual({
      status: 'differs',
      maxAbsDiff: null,
      note: 'differs from PyTorch 2.13.0 / timm 1.0.29, NaN or infinity in one of them',
    })
  }
})

test('proveCell(…) shows the lines that differ', () => {
  expect(prove('a\ntensor(1)', [1], 'a\ntensor(1.)', [1])).toMatchObject({
    status: 'differs',
    note: 'prints "tensor(1)" where Python printed "tensor(1.)", line 2 of its output',
  })
  expect(prove('a', [], 'a\nb', []).note).toBe(
    'prints nothing where Python printed "b", line 2 of its output',
  )
})

test('proveCell(…) counts the numbers', () => {
  expect(prove('x', [1], 'x', [1, 2]).note).toBe(
    'shows 1 number where PyTorch 2.13.0 / timm 1.0.29 shows 2 numbers',
  )
})

test('proveCell(…) joins the texts of a cell and leaves charts out', () => {
  const chart = { kind: 'chart' as const, svg: '', title: '', description: '' }
  const outputs = [
    { kind: 'text' as const, text: 'a 1', values: [1] },
    chart,
    { kind: 'text' as const, text: 'b' },
  ]
  expect(proveCell({ outputs }, { text: 'a 1\nb', values: [1] }, options).status).toBe('match')
})

test('proveCell(…) gives the reason when nothing is compared', () => {
  const note = (more: Partial<CellOptions>, failed = false) =>
    proveCell(
      { outputs: [], ...(failed && { error }) },
      { text: 'x', values: [] },
      { ...options, ...more },
      versions,
    )
  expect(note({ differs: 'timm gives NaN' })).toEqual({
    status: 'none',
    maxAbsDiff: null,
    note: 'differs from PyTorch 2.13.0 / timm 1.0.29: timm gives NaN',
  })
  expect(note({ unproven: 'a chart' }).note).toBe('not compared with PyTorch 2.13.0 / timm 1.0.29: a chart')
  expect(note({ expectError: true }, true)).toMatchObject({ status: 'none', note: 'meant to fail' })
  expect(note({ expectError: true })).toMatchObject({
    status: 'differs',
    note: 'meant to fail, but it did not',
  })
  expect(note({}, true)).toMatchObject({
    status: 'differs',
    note: 'failed, so it was not compared with PyTorch 2.13.0 / timm 1.0.29',
  })
  expect(proveCell({ outputs: [] }, undefined, options)).toMatchObject({
    status: 'none',
    note: 'not compared with PyTorch / timm: there is no twin',
  })
})

test.each<[string, string, boolean]>([
  ['[1, 2]', '(1, 2)', true],
  ['[[1, 2], [3]]', '((1, 2), [3])', true],
  ['[1]', '(1,)', true],
  ['[tensor([1., 2.]), tensor(3.)]', '(tensor([1., 2.]), tensor(3.))', true],
  ['[tensor(1.)]', '(tensor(1),)', false],
  ['tensor([1, 2])', 'tensor((1, 2))', false],
  ['f(1)', 'f[1]', false],
  ['true false null', 'True False None', true],
  ["'True'", "'true'", false],
  ['NaN -Infinity', 'nan -inf', true],
  ['1 -2 0.5', '1.0 -2.0 0.5', true],
  ['1e-7', '1e-07', true],
  ['0.00001', '1e-05', true],
  ['1', '2', false],
  ['1', '-1', false],
  ['1.4612', '1.4613', false],
  ['1.4612058401107788', '1.4612059593200684', true],
  ['1.4612058', '1.4712058', false],
  // More than 7 digits, of both: float32 holds no more.
  ['1.2345678', '1.2345679', true],
  ['1.234567', '1.234568', false],
  ['1.234567', '1.2345671', false],
  ['f(x)[1, 2]', 'f(x)(1, 2)', false],
  ['a  \nb\n', 'a\nb', true],
  ['a b', 'a  b', false],
  ['torch.Size([3, 10])', 'torch.Size([3, 10])', true],
])('sameText(%j, %j, 1e-5) is %s', (ours, theirs, same) => {
  expect(sameText(ours, theirs, 1e-5)).toBe(same)
})
