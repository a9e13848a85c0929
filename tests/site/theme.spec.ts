import { expect, test, type Page } from '@playwright/test'

const chapter = 'chapters/jsd-cross-entropy/'
const pages = ['', chapter, 'proof/', '404.html', 'embed/jsd-cross-entropy/asymmetry/']

/** What `styles/tokens.css` says of `--paper`, `--ink`, `--tok-keyword` and `--chart-1`. */
const colours = {
  light: { paper: '#fbfaf5', ink: '#1c1a16', keyword: '#1d33c4', line: '#1d33c4' },
  dark: { paper: '#151412', ink: '#ece8dc', keyword: '#aab6ff', line: '#a0afff' },
}
type Colours = (typeof colours)['light']

/** As a browser tells a computed colour. */
const rgb = (hex: string) => `rgb(${[1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(', ')})`

async function expectColours(page: Page, { paper, ink, keyword, line }: Colours, all = false) {
  await expect(page.locator('html')).toHaveCSS('background-color', rgb(paper))
  await expect(page.locator('body')).toHaveCSS('color', rgb(ink))
  for (const [of, property, colour] of [
    ['.tok-keyword', 'color', keyword],
    ['figure svg [stroke="var(--chart-1)"]', 'stroke', line],
    ['math', 'color', ink],
  ] as const) {
    const first = page.locator(of).first()
    if (all || (await first.count()) > 0) await expect(first).toHaveCSS(property, rgb(colour))
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`without scripts every kind of page is ${colorScheme} where the system is`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, colorScheme, baseURL })
    const page = await context.newPage()
    for (const path of pages) {
      await page.goto(path)
      await expectColours(page, colours[colorScheme], path === chapter)
      // Fields, scroll bars and the rest that the browser draws.
      await expect(page.locator('html')).toHaveCSS('color-scheme', 'light dark')
    }
    await context.close()
  })

  test(`a choice that was stored wins over a system that is ${colorScheme}, except on paper`, async ({
    page,
  }) => {
    const other = colorScheme === 'light' ? 'dark' : 'light'
    await page.emulateMedia({ colorScheme })
    await page.addInitScript((theme) => localStorage.setItem('theme', theme), other)
    await page.goto(chapter)
    await expectColours(page, colours[other])
    await expect(page.locator('html')).toHaveCSS('color-scheme', other)
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('html')).toHaveCSS('background-color', rgb('#ffffff'))
    await expect(page.locator('[data-proof-status="match"]').first()).toHaveCSS('color', rgb('#14633c'))
  })
}

test('the dark mode button changes the theme, and the choice survives a reload', async ({ page }) => {
  await page.goto('')
  const root = page.locator('html')
  await expect(root).toHaveAttribute('data-theme', 'light')
  await page.getByRole('button', { name: 'Dark mode' }).click()
  await expect(root).toHaveAttribute('data-theme', 'dark')
  await page.reload()
  await expect(root).toHaveAttribute('data-theme', 'dark')
  await expect(page.getByRole('button', { name: 'Dark mode' })).toHaveAttribute('aria-pressed', 'true')
})

test('the system’s wish decides the theme until the reader does', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
})
