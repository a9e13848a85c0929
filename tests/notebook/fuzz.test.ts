import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyzeCell } from '../../src/notebook/analyzeCell.ts'
import { linkCells } from '../../src/notebook/linkCells.ts'
import { parseChapter } from '../../src/notebook/parseChapter.ts'
import { toSourcePosition } from '../../src/notebook/toSourcePosition.ts'
import { snippets } from './snippets.ts'

const AsyncFunction = (async () => {}).constructor as new (...parts: string[]) => unknown
const words = snippets.flatMap((snippet) => snippet.match(/\w+|\s|[^\w\s]/g) ?? [])
const seeded = { seed: 20261125, numRuns: 400 }

const soup = fc.array(fc.constantFrom(...words, '`', '//', '/*', '*/', '\r\n', '…', '\u2028', '<!--'), {
  maxLength: 40,
})
const mutated = fc
  .tuple(
    fc.constantFrom(...snippets),
    fc.constantFrom(...snippets),
    fc.nat(200),
    fc.nat(200),
    fc.constantFrom(...words),
  )
  .map(([a, b, from, to, word]) => `${a.slice(0, from)}${word}${a.slice(to)}\n${b}`)
const joined = fc
  .array(fc.constantFrom(...snippets), { maxLength: 4 })
  .map((list) => list.map((one) => `{${one}\n}`).join('\n'))
const source = fc.oneof(
  soup.map((list) => list.join('')),
  soup.map((list) => list.join(' ')),
  mutated,
  joined,
  fc.string(),
)

test('analyzeCell(…) never throws, and its body is JavaScript of the same length and lines', () => {
  fc.assert(
    fc.property(source, (text) => {
      const { problem, body, insertions, references } = analyzeCell({ id: 'x', source: text })
      if (problem) {
        expect(problem.message).not.toBe('')
        expect(problem.offset).toBeLessThanOrEqual(text.length)
        return
      }
      expect(
        () =>
          new AsyncFunction(
            ...new Set(references.map((one) => one.name).filter((one) => one !== 'arguments')),
            body,
          ),
      ).not.toThrow()
      let kept = body
      for (const { offset, length } of insertions.toReversed())
        kept = kept.slice(0, offset) + kept.slice(offset + length)
      expect(kept.replace(/[^\n\r\u2028\u2029]/g, ' ')).toBe(text.replace(/[^\n\r\u2028\u2029]/g, ' '))
    }),
    seeded,
  )
})

test('toSourcePosition(…) finds every character of a cell again', () => {
  fc.assert(
    fc.property(joined, fc.nat(), (text, n) => {
      const { body, insertions, problem } = analyzeCell({ id: 'x', source: text })
      if (problem || text === '') return
      const offset = n % text.length
      let place = offset
      for (const one of insertions) if (one.offset <= place) place += one.length
      expect(toSourcePosition({ body, insertions }, place).offset).toBe(offset)
    }),
    seeded,
  )
})

test('linkCells(…) never throws on what analyzeCell(…) gives', () => {
  fc.assert(
    fc.property(fc.array(source, { maxLength: 6 }), (texts) => {
      const analyses = texts.map((text, i) => analyzeCell({ id: `c${i}`, source: text }))
      for (const { id, inputs } of linkCells(analyses, new Set())) {
        for (const { from } of inputs) expect(Number(from.slice(1))).toBeLessThan(Number(id.slice(1)))
      }
    }),
    { ...seeded, numRuns: 100 },
  )
})

const pieces = [
  '```',
  '````',
  '~~~',
  'ts live id="a"',
  'py reference',
  '\n',
  '\r\n',
  ' ',
  '- ',
  '> ',
  '{/*',
  '*/}',
  '---',
  'x',
  '\t',
  '1. ',
  'import a',
]

test('parseChapter(…) never throws, and its cells stand in the text', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (list) => {
      const text = list.join('')
      for (const { source: cell } of parseChapter(text).cells) {
        for (const line of cell.split(/\r\n|\n|\r/)) expect(text).toContain(line)
      }
    }),
    { ...seeded, numRuns: 1000 },
  )
})
