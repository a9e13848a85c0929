import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findProseProblems } from '../../../src/site/build/findProseProblems.ts'

/** Problems of a chapter whose prose begins in line 7. */
const told = (prose: string) =>
  findProseProblems(`---\ntitle: One\n---\n\nimport Formula from './Formula.astro'\n\n${prose}\n`).map(
    ({ line, column, message }) => `${line}:${column} ${message}`,
  )

test.each([
  ['The set {abc} is open.', '7:9 abc is not defined: write \\{ for a brace'],
  ['Text.\n\n{first(1)}', '9:1 first is not defined: write \\{ for a brace'],
  ['See <Figure src="x" />.', '7:5 <Figure> is not defined: import it, or write \\< for a sign'],
  ['Where a <3, it is', '7:9 invalid MDX: Unexpected character after `<`'],
  ['<aside>\n\nText.', '7:1 invalid MDX: Expected a closing tag for `<aside>`'],
  ['As <Formula inline tex="\\frac{a" /> says', '7:4 formula: Unexpected end of input'],
])('findProseProblems(…) of %j names line, column and what is wrong', (prose, message) => {
  expect(told(prose)).toEqual([expect.stringContaining(message)])
})

test('findProseProblems(…) minds neither code, comments, escaped signs nor what is imported or known', () => {
  const prose = [
    '```ts live id="one"\nconst { a } = { a: 1 < 2 }\n```',
    '{/* {x} <Y /> */}',
    'A \\{ and a \\<, `{x}`, <Formula inline tex="\\{a\\}" /> and {Math.PI}.',
    '<Corrections />',
    '<aside class="note">\n\nText.\n\n</aside>',
  ]
  expect(told(prose.join('\n\n'))).toEqual([])
})

test('findProseProblems(…) finds none in the chapters', () => {
  const folder = join(import.meta.dirname, '../../../content/chapters')
  for (const name of readdirSync(folder)) {
    expect(findProseProblems(readFileSync(join(folder, name), 'utf8'))).toEqual([])
  }
})
