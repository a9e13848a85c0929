import { expect, test } from 'vitest'
import { readCorrections } from '../../../src/site/build/readCorrections.ts'

const chapter = (list: string, body = '<Corrections />') => `---
title: One
${list}
---

${body}
`
const read = (list: string, body?: string) => readCorrections(chapter(list, body), ['curve', 'sum'])

test('readCorrections(…) reads cell, was and is, folded lines joined', () => {
  const { corrections, problems } = read(`corrections:
  - cell: curve
    was: >-
      The chart shows
      JS: so it says.
    is: It shows 12 × JS.`)
  expect(problems).toEqual([])
  expect(corrections).toEqual([
    { cell: 'curve', was: 'The chart shows JS: so it says.', is: 'It shows 12 × JS.' },
  ])
})

test('readCorrections(…) names the line of a cell that the chapter does not have', () => {
  expect(
    read('corrections:\n  - cell: sum\n    was: A.\n    is: B.\n  - was: C.\n    cell: smu\n    is: D.')
      .problems,
  ).toEqual([{ line: 8, message: 'corrections: no cell "smu" in this chapter' }])
})

test('readCorrections(…) names what is missing, misspelt or no text', () => {
  expect(read('corrections:\n  - cell: sum\n    wsa: A.\n    is: 3').problems).toEqual([
    { line: 5, message: 'corrections: unknown key: wsa' },
    { line: 4, message: 'corrections: expected was to be text, found nothing' },
    { line: 6, message: 'corrections: expected is to be text, found 3' },
  ])
  expect(read('corrections: many').problems).toEqual([{ line: 3, message: 'corrections: expected a list' }])
  expect(read('corrections:\n  - many').problems).toEqual([
    { line: 4, message: 'corrections: expected cell, was and is' },
  ])
})

test('readCorrections(…) minds a list that the text does not show, and a text that shows no list', () => {
  const one = 'corrections:\n  - cell: sum\n    was: A.\n    is: B.'
  expect(read(one, 'No list.').problems).toEqual([
    { line: 4, message: 'corrections: expected <Corrections /> on a line of the text, found none' },
  ])
  expect(read('order: 1').problems).toEqual([
    {
      line: 6,
      message: '<Corrections />: expected a list `corrections` in the frontmatter, found none',
    },
  ])
  expect(read('order: 1', 'No list.')).toEqual({ corrections: [], problems: [] })
})
