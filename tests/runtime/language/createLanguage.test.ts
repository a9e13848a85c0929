import { join } from 'node:path'
import ts from 'typescript'
import { beforeAll, expect, test } from 'vitest'
import { createLanguage, type Language } from '../../../src/runtime/language/createLanguage.ts'
import type { TypePack } from '../../../src/runtime/language/languageProtocol.ts'
import { buildTypePack } from '../../../src/site/bundles/buildTypePack.ts'

const first = `import * as tf from '@tensorflow/tfjs'
import * as F from 'lossbook/functional'
import * as Plot from '@observablehq/plot'
import { jsdCrossEntropy } from 'lossbook/losses'
interface Pair { left: number }
let output = F.oneHot(tf.tensor1d([0, 9, 0], 'int32')).toFloat()`
const second = 'const loss = jsdCrossEntropy({ alpha: 12 })\nlet other: Pair = { left: 1 }'

let pack: TypePack
let language: Language
beforeAll(() => {
  pack = buildTypePack(join(import.meta.dirname, '../../..'))
  language = createLanguage(ts, pack, toCells('first', 'second', 'third'))
}, 120_000)

/** The chapter: the two cells above and one more, given with a mark `|` for an offset in its text. */
function chapter(marked: string): { cell: string; offset: number; text: string } {
  const text = marked.replace('|', '')
  language.setTexts(toCells(first, second, text))
  return { cell: 'third', offset: marked.indexOf('|'), text }
}

function toCells(...sources: string[]) {
  return sources.map((source, i) => ({ id: ['first', 'second', 'third'][i]!, source }))
}

function complete(marked: string) {
  const { cell, offset } = chapter(marked)
  return language.ask({ kind: 'complete', cell, offset })?.map(({ label }) => label) ?? []
}

test('ask(complete) offers the members of a library after a dot, in a text that cannot be read yet', () => {
  const names = complete('tf.|')
  expect(names).toEqual(expect.arrayContaining(['tensor2d', 'tidy', 'softmax']))
  expect(names).not.toContain('loadLayersModel')
})

test('ask(complete) offers names from the cells above and those a cell has, not those of a page', () => {
  const names = complete('let own = 1; o|')
  expect(names).toEqual(expect.arrayContaining(['output', 'loss', 'own', 'print', 'Math']))
  expect(
    names.filter((name) => ['document', 'window', 'fetch', 'name', 'HTMLElement'].includes(name)),
  ).toEqual([])
})

test('ask(complete) offers options of a loss, and the modules a cell may import', () => {
  expect(complete('jsdCrossEntropy({ | })')).toEqual(['alpha', 'numSplits', 'smoothing'])
  expect(complete(`import {} from '|'`)).toEqual(pack.importable)
})

test('ask(detail) gives the declaration and docstring of a completion', () => {
  const { cell, offset } = chapter('jsdCrossEntropy({ | })')
  expect(language.ask({ kind: 'detail', cell, offset, label: 'alpha' })).toEqual({
    declaration: '(property) JsdCrossEntropyOptions.alpha?: number | undefined',
    docs: 'The weight α of the divergence. Default 12.',
  })
})

test('ask(describe) gives type and docstring of a name from another cell', () => {
  const { cell, offset } = chapter('jsd|CrossEntropy()')
  expect(language.ask({ kind: 'describe', cell, offset })).toMatchObject({
    from: 0,
    to: 15,
    declaration:
      'jsdCrossEntropy(options?: JsdCrossEntropyOptions): (output: tf.Tensor, target: tf.Tensor) => tf.Scalar',
    docs: expect.stringMatching(/^Cross entropy of the clean images plus the Jensen-Shannon divergence/),
  })
  const plain = chapter('out|put')
  expect(language.ask({ kind: 'describe', ...plain })?.declaration).toBe('let output: tf.Tensor<tf.Rank>')
})

test('ask(signature) gives the call around the caret, inside its options too', () => {
  const { cell, offset } = chapter('jsdCrossEntropy({ |')
  expect(language.ask({ kind: 'signature', cell, offset })).toMatchObject({
    before: 'jsdCrossEntropy(',
    parameters: ['options?: JsdCrossEntropyOptions'],
    active: 0,
  })
})

test('ask(problems) finds type errors at their place in the cell', () => {
  const { cell } = chapter('loss(output, 3)')
  expect(language.ask({ kind: 'problems', cell })).toEqual([
    {
      from: 13,
      to: 14,
      message: "Argument of type 'number' is not assignable to parameter of type 'Tensor<Rank>'.",
    },
  ])
})

test('ask(problems) says of a missing name what a run would say', () => {
  const { cell } = chapter('document.title + nowhere')
  expect(language.ask({ kind: 'problems', cell })).toEqual([
    { from: 0, to: 8, message: 'document is not defined above' },
    { from: 17, to: 24, message: 'nowhere is not defined above' },
  ])
})

test.each(['tf.', 'loss(output', 'function f() {', 'output.mul(2'])(
  'ask(problems) finds that %s is unfinished, within its text',
  (text) => {
    const { cell } = chapter(text)
    const problems = language.ask({ kind: 'problems', cell })!
    expect(problems.length).toBeGreaterThan(0)
    for (const { from, to } of problems)
      expect([from >= 0, to <= text.length, from <= to]).toEqual([true, true, true])
  },
)

test('ask(problems) accepts a name that is assigned anew, and its older value', () => {
  const { cell } = chapter('output = output.mul(2)\noutput')
  expect(language.ask({ kind: 'problems', cell })).toEqual([])
})

test('setTexts(…) lets other cells see what a cell now defines, and what it no longer does', () => {
  const { cell } = chapter('fresh.toFixed() + loss')
  language.setTexts([{ id: 'second', source: 'const fresh = 1' }])
  expect(language.ask({ kind: 'problems', cell })?.map(({ message }) => message)).toEqual([
    'loss is not defined above',
  ])
  language.setTexts([{ id: 'second', source: 'const fresh = "1", loss = 2' }])
  expect(language.ask({ kind: 'problems', cell })?.map(({ message }) => message)).toEqual([
    "Property 'toFixed' does not exist on type '\"1\"'. Did you mean 'fixed'?",
  ])
})

test('setTexts(…) keeps the names of a text that cannot be read', () => {
  const { cell } = chapter('fresh + 1')
  language.setTexts([{ id: 'second', source: 'const fresh = 1, { b: [c] } = {\nc.' }])
  expect(language.ask({ kind: 'problems', cell })).toEqual([])
})

test.each([
  ['out|put', { cell: 'first', at: first.indexOf('output') }],
  ['lo|ss', { cell: 'second', at: second.indexOf('loss') }],
  ['let a: Pa|ir', { cell: 'first', at: first.indexOf('Pair') }],
  ['jsdCross|Entropy()', { cell: 'first', at: first.indexOf('jsdCrossEntropy') }],
  ['t|f.add', { cell: 'first', at: first.indexOf('tf') }],
  ['output = out|put.mul(2)', { cell: 'first', at: first.indexOf('output') }],
  ['let own = 1; ow|n', { cell: 'third', at: 4 }],
])('ask(definition) goes from %s to the cell that defines it', (marked, { cell: defining, at }) => {
  const { cell, offset } = chapter(marked)
  expect(language.ask({ kind: 'definition', cell, offset })).toMatchObject({ cell: defining, from: at })
})

test('ask(definition) names the module of what no cell defines', () => {
  const { cell, offset } = chapter('F.one|Hot')
  expect(language.ask({ kind: 'definition', cell, offset })).toEqual({
    name: 'oneHot',
    module: 'lossbook/functional',
  })
})

test('ask(…) about a cell that is not there is null', () => {
  expect(language.ask({ kind: 'problems', cell: 'nowhere' })).toBeNull()
})
