import { transformSync } from 'esbuild'
import { expect, test } from 'vitest'
import { analyzeCell } from '../../src/notebook/analyzeCell.ts'
import { snippets } from './snippets.ts'

const tsconfigRaw = { compilerOptions: { verbatimModuleSyntax: true, target: 'esnext' } }

/** esbuild's text of some code, inside a function as a cell's body is, without empty statements. */
function print(code: string, loader: 'js' | 'ts'): string {
  const text = transformSync(`async function* cell() { ${code}\n}`, {
    loader,
    target: 'esnext',
    tsconfigRaw,
  }).code
  return text.replace(/^\s*;\n/gm, '')
}

// The expected JavaScript is esbuild's, which strips types by its own parser.
test.each(snippets)('compileBody(…) means what esbuild makes of %j', (snippet) => {
  const source = `${snippet}\nif (0);`
  const { body, problem } = analyzeCell({ id: 'x', source })
  expect(problem).toBeUndefined()
  const inner = body.slice('"use strict";{'.length, body.lastIndexOf('\nreturn {'))
  expect(print(inner, 'js')).toBe(print(source, 'ts'))
})

test.each(snippets)('compileBody(…) keeps length and lines outside of insertions of %j', (source) => {
  const { body, insertions } = analyzeCell({ id: 'x', source })
  let kept = body
  for (const { offset, length } of insertions.toReversed())
    kept = kept.slice(0, offset) + kept.slice(offset + length)
  expect(kept.length).toBe(source.length)
  for (const [i, unit] of [...source].entries()) if (unit === '\n') expect(kept[i]).toBe('\n')
})

test('compileBody(…) leaves a cell without types as it is', () => {
  const source = 'const a = 1\r\nfunction f() { return `${a}\u2028` } // b\nclass C { #x = 1; static y }'
  expect(analyzeCell({ id: 'x', source }).body).toBe(`"use strict";{${source}\nreturn { a, f, C }}`)
})

test('compileBody(…) shows the last expression and returns definitions', () => {
  const { body, insertions } = analyzeCell({ id: 'x', source: 'let a: number = 1\na + 1 // sum' })
  expect(body).toBe('"use strict";{let a         = 1\nawait __show((a + 1)) // sum\nreturn { a }}')
  expect(insertions.map(({ offset, length }) => body.slice(offset, offset + length))).toEqual([
    '"use strict";{',
    'await __show((',
    '))',
    '\nreturn { a }}',
  ])
})
