import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { recordReference } from '../../scripts/recordReference.ts'

const python = process.env.PYTHON ?? 'python3'
const hasPython = spawnSync(python, ['--version']).status === 0
const findTorch =
  'import sys, importlib.util as u; sys.exit(not (u.find_spec("torch") and u.find_spec("timm")))'
const hasTorch = hasPython && spawnSync(python, ['-c', findTorch]).status === 0

/** A project with one chapter, whose cells have these twins. */
function project(...twins: string[]) {
  const root = mkdtempSync(join(tmpdir(), 'reference-'))
  mkdirSync(join(root, 'content/chapters'), { recursive: true })
  mkdirSync(join(root, 'content/reference'))
  const cells = twins.map(
    (twin, i) => `\`\`\`ts live id="cell-${i}"\n1\n\`\`\`\n\n\`\`\`py reference\n${twin}\n\`\`\`\n`,
  )
  writeFileSync(join(root, 'content/chapters/x.mdx'), cells.join('\n'))
  return root
}

const readCells = (root: string) =>
  JSON.parse(readFileSync(join(root, 'content/reference/x.json'), 'utf8')).cells

test('recordReference(…) says what to do where Python is missing', async () => {
  const options = { root: project('1'), python: 'no-such-python', today: '2026-11-25' }
  await expect(recordReference('x', options)).rejects.toThrow(
    'reference: cannot start no-such-python; set PYTHON to a Python with torch and timm',
  )
})

test.skipIf(!hasPython || hasTorch)('recordReference(…) says what to do where torch is missing', async () => {
  const options = { root: project('1'), python, today: '2026-11-25' }
  await expect(recordReference('x', options)).rejects.toThrow(/has no (timm|torch); pip install torch timm/)
})

describe.skipIf(!hasTorch)('with torch and timm', () => {
  const record = (root: string, today = '2026-11-25') => recordReference('x', { root, python, today })

  test('recordReference(…) executes the twins in order, in one namespace', async () => {
    const root = project('import torch\nx = torch.tensor([1., 2.])', 'x = x * 2', 'x')
    await record(root)
    const shown = Object.values<{ text: string; values: number[] }>(readCells(root)).map(
      ({ text, values }) => [text, values],
    )
    expect(shown).toEqual([
      ['', []],
      ['', []],
      ['tensor([2., 4.])', [2, 4]],
    ])
  })

  test('recordReference(…) keeps prints, then the last value unless it is None, and the numbers of both', async () => {
    const root = project('print("sum", 3)\n(1.5, [True, {"a": -2}], "text")', 'print(1)\nNone', 'x = 4')
    await record(root)
    expect(readCells(root)).toMatchObject({
      'cell-0': { text: "sum 3\n(1.5, [True, {'a': -2}], 'text')", values: [3, 1.5, 1, -2] },
      'cell-1': { text: '1', values: [1] },
      'cell-2': { text: '', values: [] },
    })
  })

  test('recordReference(…) writes NaN, infinities and negative zero as text', async () => {
    const root = project('[float("nan"), float("inf"), -float("inf"), -0.0]')
    await record(root)
    expect(readCells(root)['cell-0'].values).toEqual(['nan', 'inf', '-inf', '-0'])
  })

  test('recordReference(…) names line and cell of a twin that fails', async () => {
    // Cell on lines 1–3, twin on 5–8, cell on 10–12, twin on 14–17: the second line of the second twin is line 16.
    const root = project('def f():\n    return 1 / 0', 'x = 1\nf()')
    await expect(record(root)).rejects.toThrow(
      'content/chapters/x.mdx:16 cell "cell-1": ZeroDivisionError: division by zero',
    )
    await expect(record(project('1', 'x = ('))).rejects.toThrow(
      /^content\/chapters\/x\.mdx:14 cell "cell-1": .*SyntaxError/s,
    )
  })

  test('recordReference(…) leaves a record alone that would differ in its date only', async () => {
    const root = project('1 + 1')
    expect(await record(root, '2026-01-01')).toEqual({
      path: 'content/reference/x.json',
      cells: 1,
      changed: true,
    })
    expect(await record(root, '2026-02-02')).toMatchObject({ changed: false })
    expect(readFileSync(join(root, 'content/reference/x.json'), 'utf8')).toContain('"recorded": "2026-01-01"')
  })
})
