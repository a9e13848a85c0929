import { expect, test } from '@playwright/test'
import { fontCharacters } from '../support/fontCharacters.ts'
import { chapterSlugs } from '../support/publishedChapters.ts'

/** What a browser draws for an `<mi>` of one letter, by https://www.w3.org/TR/mathml-core/#the-mathvariant-attribute. */
function italic(letter: string): string {
  if (letter === 'h') return 'ℎ'
  for (const [first, last, start] of [
    ['A', 'Z', 0x1d434],
    ['a', 'z', 0x1d44e],
    ['α', 'ω', 0x1d6fc],
  ] as const) {
    if (letter >= first && letter <= last)
      return String.fromCodePoint(start + letter.charCodeAt(0) - first.charCodeAt(0))
  }
  return letter
}

test('the face of formulas has each character of every formula, and signs that grow', async ({ page }) => {
  const has = fontCharacters('src/site/fonts/stix-math.woff2')
  for (const sign of '√∫∏∂∇∞∈→≈≠') expect(has).toContain(sign)
  for (const slug of chapterSlugs()) {
    const html = await (await page.request.get(`chapters/${slug}/`)).text()
    await page.setContent(html.match(/<math.*?<\/math>/gs)?.join('') ?? '')
    const texts = await page.$$eval('math :is(mi, mo, mn, mtext)', (parts) =>
      parts.map((part) => [part.localName, part.textContent!] as const),
    )
    const drawn = texts.flatMap(([name, text]) =>
      name === 'mi' && text.length === 1 ? italic(text) : [...text],
    )
    const missing = [...new Set(drawn)].filter((character) => !has.has(character) && character !== '\u00a0')
    expect(missing, `${slug}: run scripts/subset-math.py`).toEqual([])
  }
})

test('a root is drawn in the book’s own face, with its hook', async ({ page }) => {
  await page.goto('chapters/models/')
  const root = page.locator('msqrt').first()
  await root.scrollIntoViewIfNeeded()
  await page.mouse.wheel(0, 1)
  await page.evaluate(() => document.fonts.ready)
  const hook = () =>
    root.evaluate((root) => {
      const inner = root.firstElementChild!.getBoundingClientRect()
      return inner.left - root.getBoundingClientRect().left
    })
  await expect.poll(hook).toBeGreaterThan(5)
})
