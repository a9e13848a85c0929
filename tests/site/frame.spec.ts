import { expect, test, type Page } from '@playwright/test'
import { chapterSlugs } from '../support/publishedChapters.ts'
import { notLaidOut } from '../support/notLaidOut.ts'

const chapter = 'chapters/jsd-cross-entropy/'

for (const path of ['', chapter, '404.html']) {
  test(`/${path} loads nothing that its own policy forbids, and nothing from elsewhere @phone`, async ({
    page,
    baseURL,
  }) => {
    const complaints: string[] = []
    const strangers: string[] = []
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
    })
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== new URL(baseURL!).origin) strangers.push(request.url())
    })
    await page.goto(path)
    await page.waitForLoadState('networkidle')
    expect(complaints).toEqual([])
    expect(strangers).toEqual([])
    const policy = await page.locator('meta[http-equiv="content-security-policy" i]').getAttribute('content')
    expect(policy).toContain("default-src 'self'")
    expect(policy).not.toContain('unsafe-inline')
    expect(policy).not.toContain("'unsafe-eval'")
  })
}

/** Words of one chart that overlap, or reach beyond the screen. */
function meetingWords(page: Page): Promise<string[]> {
  return page.$$eval('figure[data-chart]', (figures) =>
    figures.flatMap((figure) => {
      const words = [...figure.querySelectorAll('svg text')].filter((word) => word.textContent !== '')
      const boxes = words.map((word) => [word.textContent, word.getBoundingClientRect()] as const)
      return boxes.flatMap(([text, box], i) => {
        const beyond = box.left < -1 || box.right > innerWidth + 1 ? [`${text} beyond the screen`] : []
        const met = boxes.slice(i + 1).filter(([, other]) => {
          const width = Math.min(box.right, other.right) - Math.max(box.left, other.left)
          // A line of text is taller than its letters.
          const height = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top)
          return width > 2 && height > 3
        })
        return [...beyond, ...met.map(([other]) => `${text} meets ${other}`)]
      })
    }),
  )
}

const everyPage = ['', 'chapters/', '404.html', 'proof/', 'releases/', 'corrections/', 'dev/torture/']
for (const path of [...everyPage, ...chapterSlugs().map((slug) => `chapters/${slug}/`)]) {
  test(`/${path} scrolls down only, from 320 to 1280 pixels and with letters twice as large, its charts can be read, and paper cuts nothing`, async ({
    page,
  }) => {
    await page.goto(path)
    // Until then what is out of sight makes nothing wide.
    await expect(page.locator(notLaidOut)).toHaveCount(0)
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth)
    // 640 is a screen of 1280 at twice the size.
    for (const width of [320, 390, 640, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await wide(), `at ${width}`).toBe(width)
      expect(await meetingWords(page), `at ${width}`).toEqual([])
    }
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
    for (const width of [320, 390]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await wide(), `at ${width}, with letters twice as large`).toBe(width)
    }
    await page.evaluate(() => (document.documentElement.style.fontSize = ''))
    // What margins leave of a sheet of A4.
    await page.setViewportSize({ width: 673, height: 950 })
    await page.emulateMedia({ media: 'print' })
    expect(await wide(), 'on paper').toBe(673)
    const cut = await page.$$eval('pre', (texts) =>
      texts.filter((pre) => pre.scrollWidth > pre.clientWidth).map((pre) => pre.textContent),
    )
    expect(cut).toEqual([])
    // Names in the table of architectures are buttons that look like text.
    const pressed = page.locator(
      ':is(button, input[type="range"], .page-bar :is(input, select)):not(table *):visible',
    )
    expect(await pressed.count()).toBe(0)
  })
}

test('on paper folded code is open, a link tells its address, and a cell has no shadow', async ({ page }) => {
  await page.goto(chapter)
  await page.emulateMedia({ media: 'print' })
  const folded = await page.$$eval('live-cell[data-collapsed] [data-code]', (codes) =>
    codes.map((code) => code.checkVisibility({ contentVisibilityAuto: false })),
  )
  expect(new Set(folded)).toEqual(new Set([true]))
  const link = page.locator('.prose a[href="https://arxiv.org/abs/1912.02781"]').first()
  expect(await link.evaluate((a) => getComputedStyle(a, '::after').content)).toContain('(')
  await expect(page.locator('live-cell > section').first()).toHaveCSS('box-shadow', 'none')
})

test('an address without a page leads to all that the book has', async ({ page }) => {
  await page.goto('no/such/page/')
  await expect(page.getByText('All that the book has is listed below, and on the first page.')).toBeVisible()
  expect(await page.locator('.chapter-map a').count()).toBeGreaterThan(10)
})

test('the head of a page says on the list of chapters that the reader is there', async ({ page }) => {
  const link = page.getByRole('banner').getByRole('link', { name: 'Chapters' })
  await page.goto('chapters/')
  await expect(link).toHaveAttribute('aria-current', 'page')
  await page.goto('chapters/mixup-cutmix/')
  await expect(link).not.toHaveAttribute('aria-current')
})

test('the head of a page is one line on a screen 320 pixels wide', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  await page.goto('404.html')
  const middles = await page.locator('.site-head > :is(a, theme-toggle, site-search)').evaluateAll((all) =>
    all.map((one) => {
      const { top, bottom } = one.getBoundingClientRect()
      return Math.round((top + bottom) / 2)
    }),
  )
  expect(middles).toHaveLength(4)
  expect(new Set(middles).size).toBe(1)
})

test('the home page says what timm is and how to have it, and its map leads to every chapter once', async ({
  page,
}) => {
  await page.goto('')
  await expect(page.getByRole('heading', { name: 'What timm is' })).toBeVisible()
  await expect(page.getByText('pip install timm')).toBeVisible()
  // As timm 1.0.29 counts: len(timm.list_models()), and those of them that have weights.
  await expect(page.getByText('1,317 kinds of networks that look at pictures, 1,101 of them')).toBeVisible()
  const linksIn = (list: string) =>
    page.locator(`${list} a`).evaluateAll((links) => links.map((link) => link.getAttribute('href')).sort())
  const chapters = await linksIn('.chapter-map')
  expect(chapters.length).toBeGreaterThan(10)
  expect(await linksIn('.step-map')).toEqual(chapters)
  // On paper what a chapter is stands with its title.
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.chapter-map > li').first()).toHaveCSS('break-inside', 'avoid')
})

test('Ctrl+K opens the search, which finds prose and values by typing, and closes with Escape', async ({
  page,
}) => {
  await page.goto('')
  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog', { name: 'Search the book' })
  await dialog.getByRole('searchbox').fill('augmix')
  const first = dialog.getByRole('link', { name: /^Jensen/ }).first()
  await expect(first).toHaveAttribute('href', /\/chapters\/jsd-cross-entropy\//)
  await dialog.getByRole('searchbox').press('Enter')
  await expect(dialog.getByRole('link').first()).toBeFocused()
  // A printed value leads to the cell that prints it.
  await dialog.getByRole('searchbox').fill('"tensor(1.4612)"')
  await dialog
    .getByRole('link', { name: /^Jensen.*: Cell (jsd-without-alpha|cross-entropy-of-clean)/ })
    .first()
    .press('Enter')
  await expect(page).toHaveURL(/jsd-cross-entropy\/#(jsd-without-alpha|cross-entropy-of-clean)$/)
  await expect(page.locator('live-cell:target')).toBeInViewport()
  await page.keyboard.press('Control+k')
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.keyboard.press('Control+k')
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(dialog).toBeHidden()
})

test('a search whose code is gone, as after a newer build, says so', async ({ page }) => {
  await page.route('**/SiteSearch.*.js', (route) => route.fulfill({ status: 404 }))
  await page.goto('')
  await page.getByRole('button', { name: 'Search' }).click()
  const dialog = page.getByRole('dialog', { name: 'Search the book' })
  await expect(dialog.getByRole('status')).toHaveText('The search could not be loaded. Reload the page.')
  await dialog.getByRole('searchbox').click()
  await expect(dialog).toBeVisible()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(dialog).toBeHidden()
})

test('a search whose index cannot be loaded says so, and loads it when it is opened again', async ({
  page,
}) => {
  await page.route('**/pagefind/**', (route) => route.abort())
  await page.goto('')
  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog', { name: 'Search the book' })
  await expect(dialog.getByRole('status')).toContainText('could not be loaded. Check the connection')
  await page.unroute('**/pagefind/**')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await expect(dialog.getByRole('status')).toBeEmpty()
  await dialog.getByRole('searchbox').fill('augmix')
  await expect(dialog.getByRole('link').first()).toBeVisible()
})

test('without scripts the chapter shows code, twins and values, and says that cells cannot run', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL })
  const page = await context.newPage()
  await page.goto(chapter)
  await expect(page.getByText('Scripts are off')).toBeVisible()
  const cell = page.locator('#jsd-without-alpha')
  await expect(cell.locator('[data-output]')).toHaveText('tensor(1.4612)')
  await expect(cell.getByText('JsdCrossEntropy(smoothing=0, alpha=0)')).toBeVisible()
  // To the letter: it is copied into a Python that counts spaces.
  expect(await cell.locator('[data-panel="py"] pre').textContent()).toBe(
    'jsd = JsdCrossEntropy(smoothing=0, alpha=0)\njsd(output, labels)',
  )
  await expect(cell.getByRole('button')).toHaveCount(0)
  await context.close()
})

test('the chapter is laid out whole soon after it opens, without a scroll, and at once behind a link to a cell', async ({
  page,
}) => {
  const waiting = page.locator(notLaidOut)
  await page.goto(chapter)
  await expect(waiting).toHaveCount(0)
  const visibility = await page.$$eval('live-cell > section', (cells) =>
    cells.map((cell) => getComputedStyle(cell).contentVisibility),
  )
  expect(new Set(visibility)).toEqual(new Set(['visible']))

  // What is below the first screen waits for its faces until the reader moves.
  const loaded = () =>
    page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').length)
  const first = await loaded()
  await page.mouse.wheel(0, 10)
  await expect.poll(loaded).toBeGreaterThan(first)

  await page.goto('about:blank')
  await page.goto(`${chapter}#asymmetry`, { waitUntil: 'domcontentloaded' })
  expect(await waiting.count()).toBe(0)
  await expect(page.locator('#asymmetry')).toBeInViewport()
})

test('a link into a chapter that is not laid out yet leads to its place', async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.requestIdleCallback = () => 0
  })
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto('chapters/jsd-cross-entropy/')
  const waiting = page.locator(notLaidOut)
  expect(await waiting.count()).toBeGreaterThan(10)
  await page.locator('.contents').getByRole('link', { name: 'The ceiling' }).click()
  await expect(waiting).toHaveCount(0)
  const heading = page.getByRole('heading', { name: 'The ceiling' })
  await expect
    .poll(() => heading.evaluate((element) => Math.round(element.getBoundingClientRect().top)))
    .toBeLessThan(200)
  await expect(heading).toBeInViewport()
})

test('what is below the first screen of the home page is laid out after it, and a link leads to it before', async ({
  page,
}) => {
  await page.goto('')
  await expect(page.locator(notLaidOut)).toHaveCount(0)

  await page.addInitScript(() => {
    globalThis.requestIdleCallback = () => 0
  })
  await page.goto('about:blank')
  await page.goto('')
  await expect(page.locator('.home > .later:not([data-laid-out])')).toHaveCount(3)
  await page.getByRole('link', { name: 'How values are proven' }).click()
  await expect(page.getByRole('heading', { name: 'Three proofs of each number' })).toBeInViewport()
})

test('the contents show where the reader is, down and up again, on a screen that is wide enough', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(chapter)
  const current = page.locator('.contents a[aria-current]')
  for (const [id, name] of [
    ['what-a-split-is', 'What a split is'],
    ['the-ceiling', 'The ceiling'],
    ['one-half-cross-entropy', 'One half: cross-entropy'],
  ]) {
    await page.locator(`#${id}`).evaluate((heading) => heading.scrollIntoView({ behavior: 'instant' }))
    await expect(current).toHaveText([name!])
  }
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }))
  await expect(current).toHaveCount(0)
})

test('on a phone each row of the table of chapters is a list of its own, which says what each value is', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto('chapters/')
  const table = page.getByRole('table')
  const row = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Asymmetric loss' }) })
  const cells = row.getByRole('cell')
  await expect(cells).toHaveCount(6)
  const boxes = await cells.evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect().toJSON()))
  expect(boxes.every(({ left, right }) => left >= 0 && right <= 390)).toBe(true)
  for (const [i, label] of ['Mirrors the notebook', 'Cells', 'Proven'].entries()) {
    const shown = await cells.nth(i).evaluate((cell) => getComputedStyle(cell, '::before').content)
    expect(shown).toBe(`"${label}"`)
  }
})
