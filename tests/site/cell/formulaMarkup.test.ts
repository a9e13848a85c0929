import { expect, test } from 'vitest'
import { formulaMarkup } from '../../../src/site/cell/formulaMarkup.ts'

/** The words of a formula that are operators, each with the space to its left and right. */
const words = (tex: string) =>
  [...formulaMarkup(tex, false).matchAll(/<mo lspace="([^"]*)" rspace="([^"]*)">(\p{L}{2,})<\/mo>/gu)].map(
    ([, left, right, word]) => `${left} ${word} ${right}`,
  )

test('formulaMarkup(…) keeps the space around a word that is an operator, in indices and exponents too', () => {
  const spaced = ['0.2222em mod 0.2222em']
  for (const tex of [
    'c \\bmod 3',
    'w_{c \\bmod 3}',
    '2^{c \\bmod 3}',
    '\\sum_{i \\bmod 2 = 0} i',
    '\\frac{1}{x_{a_{c \\bmod 3}}}',
  ])
    expect(words(tex), tex).toEqual(spaced)
  expect(words('x_{a \\mathbin{\\text{xor}} b}')).toEqual(['0.2222em xor 0.2222em'])
})

test('formulaMarkup(…) keeps the spaces of words of text, and of \\mod and \\pmod, in indices', () => {
  expect(formulaMarkup('x_{\\text{if } a}', true)).toContain('<mtext>if\u00a0</mtext><mi>a</mi>')
  for (const tex of ['x_{c \\mod 3}', 'x_{c \\pmod 3}'])
    expect(formulaMarkup(tex, true), tex).toMatch(
      /<mspace width="0\.\d+em"><\/mspace>.*<mi>mod<\/mi>.*<mspace/,
    )
})

test('formulaMarkup(…) leaves signs in indices close, as TeX has them', () => {
  expect(formulaMarkup('x_{a \\cdot b}', true)).not.toContain('0.2222em')
})
