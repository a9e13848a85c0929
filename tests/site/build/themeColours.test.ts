import { expect, test } from 'vitest'
import { themeColours, withColours } from '../../../src/site/build/themeColours.ts'

test('withColours(svg, theme) puts colours in place of variables, and that of words in place of unknown ones', () => {
  const svg = '<path fill="var(--chart-1)" stroke="var(--nowhere, red)"/>'
  expect(withColours(svg, 'dark')).toBe(
    `<path fill="${themeColours.dark['--chart-1']}" stroke="currentColor"/>`,
  )
})
