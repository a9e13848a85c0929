import { expect, test } from 'vitest'
import { inlineMarkdown } from '../../../src/site/build/inlineMarkdown.ts'

test('inlineMarkdown(…) renders a sentence without a paragraph, and leads its links to the page they mean', () => {
  expect(inlineMarkdown('`x` is *not* [so](#cell), [too](#one), see [it](/y/#z).', '/chapters/one/')).toBe(
    '<code>x</code> is <em>not</em> <a href="/chapters/one/#cell">so</a>, <a href="/chapters/one/#one">too</a>, see <a href="/y/#z">it</a>.',
  )
})
