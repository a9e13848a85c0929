import { runInThisContext } from 'node:vm'
import { resolveObjectURL } from 'node:buffer'
import { expect, test } from 'vitest'
import { createCellFiles } from '../../../src/runtime/worker/cellFiles.ts'
import { compileBody } from '../../../src/runtime/worker/compileBody.ts'
import { toCellError } from '../../../src/runtime/worker/toCellError.ts'
import { compileCells } from '../../support/runCells.ts'

const cells = compileCells({
  deep: `interface Row { x: number }
function inner(row: Row): never {
  throw new RangeError('deep ' + row.x)
}`,
  top: 'const seven: number = 7\n  inner({ x: seven })',
})
const find = (id: string, run: number) => (run === 1 ? cells.find((one) => one.id === id) : undefined)

/** The files of a worker that has loaded the cells; `loaded` are their addresses and texts. */
function filesOf() {
  const loaded: { url: string; text: string }[] = []
  const scope: { importScripts(url: string): void; [key: string]: unknown } = {
    importScripts(url) {
      // Its text can be had in time to come only: what matters here is the address and the value.
      expect(resolveObjectURL(url)).toBeDefined()
      loaded.push({ url, text: '' })
      ;(scope['lossbook:value'] as (value: unknown) => void)(loaded.length)
    },
  }
  return { files: createCellFiles(scope)!, loaded, scope }
}

test('createCellFiles(scope) hands over the value of a file, and leaves nothing behind in the scope', () => {
  const { files, scope } = filesOf()
  expect(files.load('a', 1, '1')).toBe(1)
  expect(files.load('b', 1, '2')).toBe(2)
  expect(Object.keys(scope)).toEqual(['importScripts'])
  expect(createCellFiles({})).toBeUndefined()
})

test('nameCells(stack) names the newest file of each cell, and no other', () => {
  const { files, loaded } = filesOf()
  files.load('a', 1, '')
  files.load('a', 2, '')
  files.load('b', 1, '')
  const [old, newer, other] = loaded.map(({ url }) => url)
  expect(files.nameCells(`f@${newer}:3:4\n@${other}:2:1\n@${old}:9:9`)).toBe(
    `f@cell-a.2.js:3:4\n@cell-b.1.js:2:1\n@${old}:9:9`,
  )
})

// The form is recorded in WebKitGTK 2.50.6: the last frame of a file is that of the async function's own beginning.
test('toCellError(…) places each frame of a stack of files, a library between them or not', () => {
  const { files, loaded } = filesOf()
  for (const { id } of cells) files.load(id, 1, '')
  const [deep, top] = loaded.map(({ url }) => url)
  const stack = `inner@${deep}:4:23\nlibrary@\n@${top}:3:8\n@${top}:1:15\n@blob:null/aae5:7:52`
  const thrown = Object.assign(new RangeError('deep 7'), { stack })
  expect(toCellError(thrown, find, { lines: 1, columns: 0, files }, (text) => text)).toEqual({
    name: 'RangeError',
    message: 'deep 7',
    at: { cell: 'deep', line: 3, column: 9 },
    through: [
      { cell: 'deep', line: 3, column: 9, fn: 'inner' },
      { cell: 'top', line: 2, column: 3 },
    ],
  })
})

test('compileBody(…) makes a function of the same meaning, from a file or not', async () => {
  const body = '"use strict";{ await null\nreturn { sum: a + b, it: this, count: arguments.length } }'
  const files = {
    load: (_: string, __: number, text: string): unknown => runInThisContext(`(${text})`),
    nameCells: String,
  }
  for (const given of [undefined, files]) {
    const run = compileBody('one-cell', 1, ['a', 'b'], body, given)
    expect(await run(1, 2)).toEqual({ sum: 3, it: undefined, count: 2 })
  }
})
