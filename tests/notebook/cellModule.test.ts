import { expect, test } from 'vitest'
import { analyzeCell } from '../../src/notebook/analyzeCell.ts'
import { cellModule } from '../../src/notebook/cellModule.ts'
import { exportedNames } from '../../src/notebook/exportedNames.ts'
import { linkCells } from '../../src/notebook/linkCells.ts'

/** The module of the last of some cells, called a, b, c, … */
function lastModule(...sources: string[]) {
  const analyses = sources.map((source, i) => analyzeCell({ id: 'abc'[i]!, source }))
  const last = sources.length - 1
  return cellModule(
    sources[last]!,
    analyses[last]!,
    linkCells(analyses, new Set())[last]!,
    (id) => `./${id}.ts`,
  )
}

test('cellModule(…) imports what the cell reads and exports what it defines', () => {
  const { text } = lastModule('const x = 1\ntype T = number', 'const y: T = x')
  expect(text).toBe(
    `import { x } from './a.ts'; import type { T } from './a.ts';\nconst y: T = x\n;export { y }`,
  )
})

test('cellModule(…) imports a class once, as a value and as a type', () => {
  const { text } = lastModule('class A {}', 'const x: A = new A()')
  expect(text).toBe(`import { A } from './a.ts';\nconst x: A = new A()\n;export { x }`)
})

test('cellModule(…) makes a variable of its own of a name that the cell assigns', () => {
  const { text } = lastModule('let x = 1', 'x += 1')
  expect(text).toBe(`import { x as $older_x } from './a.ts'; let x = $older_x;\nx += 1\n;export { x }`)
})

test('cellModule(…) tells where the source begins', () => {
  const { text, start } = lastModule('let x = 1', 'x * 2')
  expect(text.slice(start)).toBe('x * 2\n;export {  }')
})

test('cellModule(…) does not export twice what the text exports', () => {
  expect(lastModule('export const x = 1, y = 2\nlet z').text).toMatch(/\n;export \{ z \}$/)
})

test('exportedNames(source) finds declarations, patterns and lists', () => {
  const source =
    'export const { a, b: [c] } = x\nexport function d() {}\nlet e\nexport { e }\nexport type F = 1'
  expect([...exportedNames(source)].sort()).toEqual(['F', 'a', 'c', 'd', 'e'])
})

test('exportedNames(source) guesses where the text cannot be read', () => {
  expect([...exportedNames('export const a = 1\nexport async function b() {\nexport class')]).toEqual([
    'a',
    'b',
  ])
})
