import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// No rule may name both: a browser drops one whose selector it does not know.
test('what Chromium and WebKit are told of the thumb of a slider, Firefox is told too', () => {
  const css = readFileSync('src/site/styles/controls.css', 'utf8')
  const propertiesOf = (thumb: string) =>
    [...css.matchAll(new RegExp(`::${thumb} \\{([^}]*)\\}`, 'g'))].map(([, body]) =>
      [...body!.matchAll(/^\s*([a-z][a-z-]*):/gm)].map(([, property]) => property),
    )
  const thumbs = propertiesOf('-moz-range-thumb')
  expect(thumbs.length).toBeGreaterThan(0)
  expect(thumbs).toEqual(propertiesOf('-webkit-slider-thumb'))
})
