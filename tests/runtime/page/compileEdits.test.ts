import { expect, test } from 'vitest'
import type { ChapterDataCell } from '../../../src/runtime/page/chapterData.ts'
import { createCompiler } from '../../../src/runtime/page/compileEdits.ts'

const cell = (id: string, source: string, text = source) => ({
  original: {
    id,
    source,
    compiled: { body: '', insertions: [], imports: [], inputs: [], definitions: [] },
    options: { tolerance: 1e-5, expectError: false },
  } satisfies ChapterDataCell,
  text,
})

test('compile(cells) links an edited cell to its nearest definitions above', async () => {
  const compiled = await createCompiler()([cell('a', 'const x = 1'), cell('b', 'x', 'x + 1')])
  expect(compiled[1]!.problem).toBeUndefined()
  expect(compiled[1]!.cell).toMatchObject({ id: 'b', source: 'x + 1', inputs: [{ name: 'x', from: 'a' }] })
})

test('compile(cells) tells where a text cannot be read, and keeps what others depend on', async () => {
  const [a, b] = await createCompiler()([cell('a', 'const x = 1', 'let x = 1\nconst ='), cell('b', 'x')])
  expect(a!.problem).toMatchObject({ name: 'SyntaxError', at: { cell: 'a', line: 2 } })
  expect(b!.problem).toBeUndefined()
  expect(b!.cell.inputs).toEqual([{ name: 'x', from: 'a' }])
})

test('compile(cells) names a missing name, its place, and the cell below that defines it', async () => {
  const [a] = await createCompiler()([cell('a', '1', '1 +\n  y'), cell('b', 'const y = 2')])
  expect(a!.problem).toMatchObject({ name: 'ReferenceError', at: { cell: 'a', line: 2, column: 3 } })
  expect(a!.problem!.message).toMatch(/^y is not defined above; cell "b" below defines it/)
})

test('compile(cells) drops type-only imports', async () => {
  const text = "import type { A } from 'm'\nimport { type B, c } from 'n'\nc"
  const [a] = await createCompiler()([cell('a', '', text)])
  expect(a!.cell.imports).toEqual([{ module: 'n', imported: 'c', local: 'c' }])
})
