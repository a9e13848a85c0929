import { expect, test } from 'vitest'
import { replaceFence } from '../../../src/site/mdx/replaceFence.ts'

test.each([
  ['- ```ts', '- X'],
  ['  1. ~~~ts', '  1. X'],
  ['````ts', 'X'],
])('replaceFence(…) of %j keeps what stands before it, and the lines', (open, replaced) => {
  const mark = /[`~]+/.exec(open)![0]
  const lines = ['Before.', open, 'code', '```x', `   ${mark}`, 'After.']
  replaceFence(lines, 3, (before) => `${before}X`)
  expect(lines).toEqual(['Before.', replaced, '', '', '', 'After.'])
})
