import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findFrontmatterProblems } from '../../../src/site/build/findFrontmatterProblems.ts'
import { readCorrections } from '../../../src/site/build/readCorrections.ts'
import { readFrontmatter } from '../../../src/site/build/readFrontmatter.ts'

const told = (...lines: string[]) =>
  findFrontmatterProblems(['---', ...lines, '---', '', 'Text.', ''].join('\n')).map(
    ({ line, column, message }) => `${line}:${column} ${message}`,
  )

test('findFrontmatterProblems(…) names line and column of a key that nobody reads', () => {
  const [message, ...others] = told('title: One', 'ordr: 3')
  expect(message).toMatch(/^3:1 unknown frontmatter key: ordr, expected one of title, description, order, /)
  expect(others).toEqual([])
})

test('findFrontmatterProblems(…) names line and column where YAML cannot be read, and readFrontmatter(…) throws nothing', () => {
  expect(told('description: A', 'title: Loss: what it is')[0]).toMatch(
    /^3:8 invalid frontmatter: Nested mappings/,
  )
  for (const text of [
    '---\ntitle: Loss: what\n---\n',
    '---\n[1\n---\n',
    '---\n- 1\n---\n',
    '---\nword\n---\n',
  ]) {
    expect(typeof readFrontmatter(text)).toBe('object')
  }
})

test.each([['description: A'], ['title:'], ['title: 3'], ['title: " "']])(
  'findFrontmatterProblems(…) misses a title in %s',
  (line) => {
    expect(told(line)[0]).toMatch(/^1:1 frontmatter: expected a title, found /)
  },
)

test('findFrontmatterProblems(…) names line and column of a value of another kind', () => {
  expect(told('title: One', 'order: first', 'step: nowhere', 'description:', 'draft: "yes"')).toEqual([
    '3:1 frontmatter: order: expected a number, found "first"',
    '4:1 frontmatter: step: expected one of read, mix, answer, price, move, average, order, found "nowhere"',
    '5:1 frontmatter: description: expected a text, found none',
    '6:1 frontmatter: draft: expected true or false, found "yes"',
  ])
})

test('findFrontmatterProblems(…) finds none in the chapters', () => {
  const folder = join(import.meta.dirname, '../../../content/chapters')
  for (const name of readdirSync(folder)) {
    expect(findFrontmatterProblems(readFileSync(join(folder, name), 'utf8'))).toEqual([])
  }
})

// As editors on Windows save it.
test('readFrontmatter(…) and readCorrections(…) take a byte order mark and CRLF', () => {
  const text =
    '\ufeff---\ntitle: One\ncorrections:\n  - cell: sum\n    was: A.\n    is: B.\n---\n\n<Corrections />\n'
  const saved = text.replaceAll('\n', '\r\n')
  expect(readFrontmatter(saved).title).toBe('One')
  expect(readCorrections(saved, ['sum'])).toEqual({
    corrections: [{ cell: 'sum', was: 'A.', is: 'B.' }],
    problems: [],
  })
})
