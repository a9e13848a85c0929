import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseChapter } from '../../../src/notebook/parseChapter.ts'
import { exportNotebook } from '../../../src/site/build/exportNotebook.ts'
import { exportPython } from '../../../src/site/build/exportPython.ts'
import { exportScript } from '../../../src/site/build/exportScript.ts'
import { recordOf } from '../../support/publishedChapters.ts'

const project = join(import.meta.dirname, '../../..')
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lossbook-export-'))
  const packages = join(folder, 'node_modules')
  await mkdir(join(packages, '@tensorflow'), { recursive: true })
  await mkdir(join(folder, 'lossbook'))
  await symlink(join(project, 'node_modules/@tensorflow/tfjs'), join(packages, '@tensorflow/tfjs'))
  await symlink(join(project, 'src/library'), join(folder, 'lossbook/library'))
  await symlink(join(folder, 'lossbook'), join(packages, 'lossbook'))
  const exports = { './*': './library/*/index.ts' }
  await writeFile(
    join(folder, 'lossbook/package.json'),
    JSON.stringify({ name: 'lossbook', type: 'module', exports }),
  )
  await writeFile(join(folder, 'package.json'), '{"type":"module"}')
})
afterAll(() => rm(folder, { recursive: true }))

async function run(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text)
  return (await promisify(execFile)(process.execPath, [name], { cwd: folder })).stdout
}

const cell = (id: string, source: string, expectError = false) => ({ id, source, options: { expectError } })

test('exportScript(…) keeps what each cell means when names are defined again', async () => {
  const cells = [
    cell('a', "let x = 1\nconst f = () => x\nprint('first', f())"),
    cell('b', 'x = 2;\n[f(), x]'),
    cell('c', 'const x = 3\nconst o = { x, y: ((x: number) => x + 1)(9) }\no'),
    cell('d', '(f(), x)'),
    cell('e', "throw new RangeError('no')", true),
    cell('f', "input.range({ label: 'n', max: 4, value: 2 })"),
    cell('g', "import * as Plot from '@observablehq/plot'\nPlot.plot({ marks: [Plot.line([x])] })"),
  ]
  const text = exportScript('Test', 'https://book.example/', cells)
  // By hand: f was defined in a, whose x is 1 for ever; x is 2 in b, and 3 from c on.
  expect(await run('small.ts', text)).toBe('first 1\n[1, 2]\n{ x: 3, y: 10 }\n3\nRangeError: no\n2\n')
})

/** Python's tuples and truths look otherwise than ours. */
const plain = (text: string) =>
  text.replace(/\s+/g, ' ').replaceAll('(', '[').replaceAll(')', ']').toLowerCase()

test('exportScript(…) of a chapter prints what PyTorch printed', async () => {
  const { cells } = parseChapter(
    await readFile(join(project, 'content/chapters/jsd-cross-entropy.mdx'), 'utf8'),
  )
  const printed = plain(await run('chapter.ts', exportScript('Chapter', 'https://book.example/', cells)))
  const compared = cells.filter(({ python, options }) => python && !options.differs && !options.expectError)
  const record = recordOf('jsd-cross-entropy')
  const missing = compared.filter(({ id }) => !printed.includes(plain(record.cells[id]!.text)))
  expect(missing.map(({ id }) => id)).toEqual([])
  expect(compared.length).toBeGreaterThan(10)
})

test('exportPython(…) shows the last expression of each twin, and what is meant to fail', () => {
  const twin = (id: string, python?: string, expectError = false) => ({
    id,
    python,
    options: { expectError },
  })
  const text = exportPython('Test', 'https://book.example/', [
    twin('a', 'x = 1\nf(\n    x)'),
    twin('b', 'a, b'),
    twin('c', 'y = 2'),
    twin('d'),
    twin('e', 'fail()', true),
  ])
  expect(text.split('\n\n').slice(2).join('\n\n')).toBe(`# a
x = 1
show(f(
    x))

# b
show((a, b))

# c
y = 2

# e
try:
    show(fail())
except Exception as error:
    print(f"{type(error).__name__}: {error}")
`)
})

test('exportNotebook(…) has the form of nbformat 4.5, with what was recorded as output', () => {
  const reference = { hash: '', text: 'tensor([1.,\n        2.])', values: [1, 2] }
  const cells = [
    { id: 'a'.repeat(70), source: 'one\ntwo', python: 'import torch\ntorch.ones(1)', reference, outputs: [] },
    { id: 'b', source: 'three', outputs: [] },
  ]
  const notebook = JSON.parse(exportNotebook('Test', 'https://book.example/', cells)) as {
    nbformat: number
    nbformat_minor: number
    cells: { cell_type: string; id: string; metadata: object; source: string[]; outputs?: object[] }[]
  }
  expect([notebook.nbformat, notebook.nbformat_minor]).toEqual([4, 5])
  for (const { id, metadata, source } of notebook.cells) {
    expect(id).toMatch(/^[a-zA-Z0-9_-]{1,64}$/)
    expect(metadata).toEqual({})
    expect(source.slice(0, -1).every((line) => line.endsWith('\n'))).toBe(true)
  }
  expect(notebook.cells.map((one) => one.cell_type)).toEqual(['markdown', 'markdown', 'code', 'markdown'])
  expect(notebook.cells[2]).toEqual({
    cell_type: 'code',
    execution_count: null,
    id: `py-${'a'.repeat(61)}`,
    metadata: {},
    outputs: [{ name: 'stdout', output_type: 'stream', text: ['tensor([1.,\n', '        2.])\n'] }],
    source: ['import torch\n', 'torch.ones(1)'],
  })
})
