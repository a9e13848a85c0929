import { expect, test, type Locator, type Page } from '@playwright/test'
import { holdBack } from '../support/holdBack.ts'
import { notLaidOut } from '../support/notLaidOut.ts'

const chapter = 'chapters/jsd-cross-entropy/'
const cellOf = (page: Page, id: string) => page.locator(`live-cell[data-cell="${id}"]`)
const press = (cell: Locator, name: string) => cell.getByRole('button', { name, exact: true }).click()
const code = (cell: Locator) => cell.getByRole('textbox', { name: /^Code, cell/ })

/** Opens the editor of a cell and replaces its text. */
async function edit(cell: Locator, text: string) {
  await press(cell, 'Edit')
  await code(cell).fill(text)
}

test.beforeEach(({ page }) => page.goto(chapter))

test('Run computes the cells it needs, then the cell, and its value matches PyTorch', async ({ page }) => {
  const cell = cellOf(page, 'jsd-without-alpha')
  await press(cell, 'Run')
  await expect(cell).toHaveAttribute('data-state', 'done')
  await expect(cell.locator('[data-output]')).toHaveText('tensor(1.4612)')
  await expect(cell.locator('[data-proof]')).toHaveText(
    /^matches PyTorch 2\.13\.0 \/ timm 1\.0\.29, (?:to the last bit|largest difference \d)/,
  )
  await expect(cellOf(page, 'three-predictions')).toHaveAttribute('data-state', 'done')
  await expect(cellOf(page, 'cross-entropy-of-clean')).toHaveAttribute('data-state', 'idle')
})

test('Run all runs every cell and prints what the static page printed', async ({ page }) => {
  const outputs = page.locator('live-cell [data-output]')
  const printed = await outputs.allTextContents()
  await press(page.locator('body'), 'Run all')
  await expect(page.locator('live-cell:not([data-state="done"])')).toHaveCount(0)
  expect(await outputs.allTextContents()).toEqual(printed)
  await expect(page.locator('[data-page-status]')).toHaveText(/^\d+ cells: done$/)
})

for (const width of [390, 1280]) {
  test(`running a chapter ${width} pixels wide moves nothing`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await expect(page.locator(notLaidOut)).toHaveCount(0)
    // With a reader's first move come the faces of formulas and of stressed words.
    await page.keyboard.press('Shift')
    await expect.poll(() => page.evaluate(() => document.fonts.check('1em "Lossbook Math"'))).toBe(true)
    await page.evaluate(() => document.fonts.ready)
    const edges = () =>
      page.$$eval('live-cell', (cells) => cells.map((cell) => cell.getBoundingClientRect().bottom))
    const before = await edges()
    const tops = await hearSizes(page.locator('live-cell').first(), 'top')
    await page.getByRole('button', { name: 'Run all' }).click()
    await expect(page.locator('[data-page-status]')).toHaveText(/^\d+ cells: done$/)
    const moved = (await edges()).map((edge, i) => Math.abs(edge - before[i]!))
    // Heights may round differently by a fraction of a pixel.
    expect(Math.max(...moved)).toBeLessThanOrEqual(1)
    expect(await tops()).toHaveLength(1)
  })
}

test('a slider moves nothing below its cell, whatever its proof says then', async ({ page }) => {
  await expect(page.locator(notLaidOut)).toHaveCount(0)
  const slider = cellOf(page, 'price-and-change').getByRole('slider').first()
  await slider.scrollIntoViewIfNeeded()
  const heights = await hearSizes(cellOf(page, 'price-and-change'), 'height')
  await slider.press('ArrowRight')
  await expect(cellOf(page, 'price-and-change').locator('[data-proof]')).not.toHaveText(/^matches/)
  expect(await heights()).toHaveLength(1)
})

test('the note of changed cells moves no slider that is in hand, in a browser without scroll anchoring too', async ({
  page,
}) => {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('* { overflow-anchor: none }')
    document.adoptedStyleSheets.push(sheet)
    CSS.supports = () => false
  })
  await expect(page.locator(notLaidOut)).toHaveCount(0)
  const slider = cellOf(page, 'price-and-change').getByRole('slider').first()
  // With a reader's first move comes the face of formulas, which has heights of its own.
  await page.keyboard.press('Shift')
  await expect.poll(() => page.evaluate(() => document.fonts.check('1em "Lossbook Math"'))).toBe(true)
  await slider.evaluate((one) => one.scrollIntoView({ block: 'center', behavior: 'instant' }))
  await slider.focus()
  const before = await slider.evaluate((one) => one.getBoundingClientRect().top)
  expect(before).toBeLessThan(800)
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('.edits-note')).toContainText('You edited 1 cell')
  await expect(page.locator('.edits-note > [data-edits]')).toHaveCSS('border-inline-start-width', '4px')
  await expect.poll(() => slider.evaluate((one) => one.getBoundingClientRect().top)).toBeCloseTo(before, 0)
})

/** Hears, frame by frame, where an element begins in the window or how high it is, and tells all that it was. */
async function hearSizes(element: Locator, size: 'top' | 'height'): Promise<() => Promise<number[]>> {
  const heard = await element.evaluateHandle((one, size) => {
    const sizes = new Set<number>()
    const look = () => {
      sizes.add(Math.round(one.getBoundingClientRect()[size]))
      requestAnimationFrame(look)
    }
    look()
    return sizes
  }, size)
  return () => heard.evaluate((sizes) => [...sizes])
}

test('nothing that computes, draws, edits or checks is loaded before a cell is touched', async ({ page }) => {
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname))
  await page.reload()
  await page.mouse.wheel(0, 20_000)
  await page.waitForLoadState('networkidle')
  expect(
    loaded.filter((path) => /\/runtime\/|openChapter|mountEditor|compileEdits|sanitize/.test(path)),
  ).toEqual([])
})

test('a pointer over Run has the worker started with tfjs, once, unless the connection is to be spared', async ({
  page,
}) => {
  const fetched: string[] = []
  page.on('request', (request) => {
    const name = /\/runtime\/([\w-]+)\.\w+\.(?:js|html)$/.exec(request.url())?.[1]
    if (name) fetched.push(name)
  })
  const run = cellOf(page, 'jsd-without-alpha').getByRole('button', { name: 'Run', exact: true })
  await run.hover()
  await expect.poll(() => fetched).toEqual(['sandbox'])
  await expect.poll(() => page.workers().length).toBe(1)
  await run.click()
  await expect(cellOf(page, 'jsd-without-alpha')).toHaveAttribute('data-state', 'done')
  expect(page.workers()).toHaveLength(1)
  expect(fetched).toEqual(['sandbox'])

  await page.addInitScript(`Object.defineProperty(navigator, 'connection', { value: { saveData: true } })`)
  await page.reload()
  fetched.length = 0
  page.on('request', (request) => request.url().includes('openChapter') && fetched.push('openChapter'))
  await run.hover()
  await page.waitForLoadState('networkidle')
  expect(fetched).toEqual([])
  await run.click()
  await expect(cellOf(page, 'jsd-without-alpha')).toHaveAttribute('data-state', 'done')
})

test('a pointer that crosses Edit on its way to Run has the worker started all the same', async ({
  page,
}) => {
  const cell = cellOf(page, 'jsd-without-alpha')
  const opened = page.waitForResponse('**/openChapter*.js')
  await cell.getByRole('button', { name: 'Edit', exact: true }).hover()
  await (await opened).finished()
  await expect(cell).toHaveAttribute('data-cell')
  expect(page.workers()).toHaveLength(0)
  await cell.getByRole('button', { name: 'Run', exact: true }).hover()
  await expect.poll(() => page.workers().length).toBe(1)
  await cell.getByRole('button', { name: 'Run', exact: true }).click()
  await expect(cell).toHaveAttribute('data-state', 'done')
  expect(page.workers()).toHaveLength(1)
})

test('what is out of sight is laid out after a first value that was asked for', async ({ page }) => {
  const release = await holdBack(page, '**/openChapter*.js')
  await page.addInitScript(() =>
    addEventListener('DOMContentLoaded', () =>
      document.querySelector<HTMLElement>('#jsd-without-alpha [data-action="run"]')?.click(),
    ),
  )
  const address = page.url()
  await page.goto('about:blank')
  await page.goto(address)
  const waiting = page.locator(notLaidOut)
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)))
  expect(await waiting.count()).toBeGreaterThan(10)
  // Nor is what stands on the screen marked, which would style it once more.
  const near = page.locator('.prose > [data-near]')
  await expect(near).toHaveCount(0)
  release()
  await expect(cellOf(page, 'jsd-without-alpha')).toHaveAttribute('data-state', 'done')
  await expect(waiting).toHaveCount(0)
  await expect(near).not.toHaveCount(0)
})

test('Stop ends an endless loop, the page answers meanwhile, and what was typed stays', async ({ page }) => {
  const cell = cellOf(page, 'jsd-without-alpha')
  await edit(cell, 'while (true) {}')
  await press(cell, 'Run')
  await expect(cell).toHaveAttribute('data-state', 'running')
  const answer = await page.evaluate(async () => {
    const asked = performance.now()
    await new Promise((resolve) => setTimeout(resolve))
    return performance.now() - asked
  })
  expect(answer).toBeLessThan(1000)
  // What is shown is the chapter's value, not one of this code.
  await expect(cell.locator('[data-proof]')).toHaveAttribute('data-proof-status', 'none')
  await press(cell, 'Stop')
  await expect(cell).toHaveAttribute('data-state', 'stale', { timeout: 1000 })
  await expect(code(cell)).toHaveText('while (true) {}')
  const next = cellOf(page, 'cross-entropy-of-clean')
  await press(next, 'Run')
  await expect(next).toHaveAttribute('data-state', 'done')
})

test('a run that takes long tells how far it is', async ({ page }) => {
  const cell = cellOf(page, 'jsd-without-alpha')
  await edit(cell, 'await new Promise((done) => setTimeout(done, 60_000))')
  await press(cell, 'Run')
  await expect(page.locator('[data-page-count]')).toHaveText(/^\d+ of \d+$/)
  await expect(page.getByRole('progressbar')).toBeVisible()
  await press(cell, 'Stop')
  await expect(page.getByRole('progressbar')).toBeHidden()
})

test('an edit marks the cell and its dependents out of date; Run brings them up to date; Reset restores all', async ({
  page,
}) => {
  const cell = cellOf(page, 'jsd-without-alpha')
  const first = cellOf(page, 'three-predictions')
  const source = await first.locator('[data-code] :is(.cm-content, pre)').textContent()
  await press(first, 'Edit')
  await code(first).press('Control+End')
  await page.keyboard.type('\nlabels')
  await expect(first).toHaveAttribute('data-state', 'stale')
  await expect(cell).toHaveAttribute('data-state', 'stale')
  await expect(cell.locator('[data-proof]')).toHaveText('out of date: run it to compare again')
  await page.keyboard.press('Shift+Enter')
  await expect(first).toHaveAttribute('data-state', 'done')
  await expect(cell).toHaveAttribute('data-state', 'done')
  await press(first, 'Reset')
  await expect(first).toHaveAttribute('data-state', 'idle')
  await expect(cell.locator('[data-proof]')).toHaveText(
    /^matches PyTorch 2\.13\.0 \/ timm 1\.0\.29, (?:to the last bit|largest difference \d)/,
  )
  await expect(code(first)).toHaveText(source!.trimEnd(), { useInnerText: true })
})

test('an error shows its place, marks the line, stops dependents, and clears on recovery', async ({
  page,
}) => {
  const cell = cellOf(page, 'three-predictions')
  await cell.locator('[data-output]').hover()
  const copy = cell.getByRole('button', { name: 'Copy output' })
  await expect(copy).toBeVisible()
  await edit(cell, 'const a = 1\nconst b = null.x')
  await press(cell, 'Run')
  await expect(cell).toHaveAttribute('data-state', 'error')
  // Nothing is printed: the button would lie over Copy link.
  await expect(copy).toBeHidden()
  await expect(cell.locator('[data-error]')).toContainText('line 2, column')
  await expect(cell.locator('[data-error-line]')).toHaveText('const b = null.x')
  await edit(cell, 'let output = 1, labels = 2, target')
  await press(cell, 'Run')
  await expect(cell.locator('[data-error]')).toBeHidden()
  await expect(cell.locator('[data-error-line]')).toHaveCount(0)
  await edit(cell, 'print(1)')
  await press(cell, 'Run')
  await expect(copy).toBeVisible()
})

test('a name that no cell defines is an error at its place', async ({ page }) => {
  const cell = cellOf(page, 'jsd-without-alpha')
  await edit(cell, 'const a = 1\na + nowhere')
  await press(cell, 'Run')
  await expect(cell.locator('[data-error]')).toContainText('nowhere is not defined above')
  await expect(cell.locator('[data-error]')).toContainText('line 2, column 5')
})

test('a click before the worker is there is not lost', async ({ page }) => {
  const cells = ['jsd-without-alpha', 'cross-entropy-of-clean', 'two-splits'].map((id) => cellOf(page, id))
  for (const cell of cells)
    await cell.getByRole('button', { name: 'Run', exact: true }).dispatchEvent('click')
  for (const cell of cells) await expect(cell).toHaveAttribute('data-state', 'done')
})

test('the worker starts with the press, while the rest of the code is still on its way', async ({ page }) => {
  const release = await holdBack(page, '**/openChapter*.js')
  const cell = cellOf(page, 'jsd-without-alpha')
  await press(cell, 'Run')
  await expect.poll(() => page.workers().length).toBe(1)
  await expect(cell).toHaveAttribute('data-state', 'queued')
  release()
  await expect(cell).toHaveAttribute('data-state', 'done')
  await expect(page.locator('iframe')).toHaveAttribute('sandbox', 'allow-scripts')
  expect(page.workers()).toHaveLength(1)
})

test('an editor takes the place of the text and moves nothing in or below its cell, whatever its proof says @phone', async ({
  page,
}) => {
  // Until its turn comes, a cell out of sight has a height that is only estimated.
  await expect(page.locator(notLaidOut)).toHaveCount(0)
  for (const cell of await page.locator('live-cell:not([data-collapsed], [data-hidden])').all()) {
    const measure = (selector: string) =>
      cell.evaluate((element: HTMLElement, selector) => {
        const top = element.getBoundingClientRect().top
        const code = element.querySelector<HTMLElement>(selector)!.getBoundingClientRect()
        return { top: code.top - top, code: code.height, cell: element.offsetHeight }
      }, selector)
    const before = await measure('pre')
    await press(cell, 'Edit')
    await expect(code(cell)).toBeFocused()
    await expect(cell.getByRole('button', { name: 'Keys' })).toBeVisible()
    const after = await measure('.cm-editor')
    // Heights may round differently by a fraction of a pixel.
    for (const part of ['top', 'code', 'cell'] as const) {
      const moved = Math.abs(after[part] - before[part])
      expect(moved, `${part} of ${await cell.getAttribute('data-cell')}`).toBeLessThanOrEqual(1)
    }
  }
})

test('an editor that takes long to load is told to be on its way', async ({ page }) => {
  const release = await holdBack(page, '**/mountEditor*.js')
  const cell = cellOf(page, 'jsd-without-alpha')
  await press(cell, 'Edit')
  await expect(cell.getByRole('status')).toHaveText('Loading the editor …')
  release()
  await expect(code(cell)).toBeFocused()
  await expect(cell.locator('[data-status]')).toHaveText('')
})

test('the keys of an editor are behind a button, by pointer and by keyboard, and lie above the page', async ({
  page,
}) => {
  const cell = cellOf(page, 'jsd-without-alpha')
  await press(cell, 'Edit')
  await expect(code(cell)).toHaveAttribute('aria-description', /Shift-Enter runs/)
  const height = await cell.evaluate((element: HTMLElement) => element.offsetHeight)
  const keys = cell.getByText(/Shift-Enter runs, Escape leaves, Tab moves on/)
  await cell.getByRole('button', { name: 'Keys' }).click()
  await expect(keys).toBeInViewport({ ratio: 1 })
  expect(await cell.evaluate((element: HTMLElement) => element.offsetHeight)).toBe(height)
  await page.keyboard.press('Escape')
  await expect(keys).toBeHidden()
  await expect(cell.getByRole('button', { name: 'Keys' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(keys).toBeVisible()
})

test('the keyboard alone edits, runs, leaves and resets', async ({ page }) => {
  const cell = cellOf(page, 'jsd-without-alpha')
  await cell.getByLabel('Code, cell jsd-without-alpha').focus()
  await page.keyboard.press('Enter')
  await expect(code(cell)).toBeFocused()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('1 + 1')
  await page.keyboard.press('Shift+Enter')
  await expect(cell.locator('[data-output]')).toHaveText('2')
  await page.keyboard.press('Escape')
  await expect(cell.getByRole('button', { name: 'Edit' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(cell.getByRole('button', { name: 'Reset' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(cell.locator('[data-output]')).toHaveText('tensor(1.4612)')
  await expect(cell.getByRole('button', { name: 'Run', exact: true })).toBeFocused()
})

test('Reset can be undone in the editor', async ({ page }) => {
  const cell = cellOf(page, 'jsd-without-alpha')
  await edit(cell, '1 + 2')
  await press(cell, 'Reset')
  await expect(code(cell)).not.toHaveText('1 + 2')
  await code(cell).press('Control+Z')
  await expect(code(cell)).toHaveText('1 + 2')
})

test('arrow keys change the tab between TypeScript and PyTorch', async ({ page }) => {
  const cell = cellOf(page, 'jsd-without-alpha')
  await cell.getByRole('tab', { name: 'TypeScript' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(cell.getByRole('tab', { name: 'PyTorch' })).toBeFocused()
  await expect(cell.getByRole('tabpanel', { name: 'PyTorch' })).toContainText('JsdCrossEntropy')
})

test('a slider redraws the chart that reads it, and Reset brings both back', async ({ page }) => {
  const cell = cellOf(page, 'price-and-change')
  const slider = cell.getByRole('slider', { name: 'α' })
  const title = cellOf(page, 'price-of-disagreement').locator('[data-chart-title]')
  await expect(title).toHaveText(/α = 12$/)
  await slider.press('ArrowRight')
  await expect(cell.locator('output').first()).toHaveText('13')
  await expect(title).toHaveText(/α = 13$/)
  await press(cell, 'Reset')
  await expect(slider).toHaveValue('12')
  await expect(title).toHaveText(/α = 12$/)
})

test('a new value draws its chart once, and the same value not again', async ({ page }) => {
  const slider = cellOf(page, 'price-and-change').getByRole('slider', { name: 'α' })
  const chart = cellOf(page, 'price-of-disagreement')
  const title = chart.locator('[data-chart-title]')
  await slider.press('ArrowRight')
  await expect(title).toHaveText(/α = 13$/)
  const drawings = await chart.locator('[data-svg]').evaluateHandle((place) => {
    const counted = { drawings: 0 }
    new MutationObserver(() => counted.drawings++).observe(place, { childList: true })
    return counted
  })
  await slider.press('ArrowRight')
  await expect(title).toHaveText(/α = 14$/)
  await press(chart, 'Run')
  await expect(page.locator('[data-page-status]')).toHaveText('Cell price-of-disagreement: done')
  // What would still be drawn comes with one of the next frames.
  await page.evaluate(async () => {
    for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame)
  })
  expect(await drawings.evaluate((counted) => counted.drawings)).toBe(1)
})

test('the points of a chart are read by arrow keys, before and after it is drawn again', async ({ page }) => {
  const cell = cellOf(page, 'price-of-disagreement')
  const figure = cell.locator('figure')
  await figure.focus()
  await expect(figure).toHaveAttribute('data-readable')
  await page.keyboard.press('Home')
  await expect(figure.getByRole('status')).toHaveText(/1 of 21$/)
  await press(cell, 'Run')
  await expect(cell).toHaveAttribute('data-state', 'done')
  await figure.focus()
  await page.keyboard.press('End')
  await expect(figure.getByRole('status')).toHaveText(/21 of 21$/)
})

test('an output longer than the screen scrolls by itself, and is whole on paper', async ({ page }) => {
  const cell = cellOf(page, 'jsd-without-alpha')
  await edit(cell, 'for (let i = 0; i < 300; i++) console.log(i)')
  await press(cell, 'Run')
  const output = cell.locator('[data-output]')
  await expect(output).toContainText('299')
  expect((await output.boundingBox())!.height).toBeLessThanOrEqual(page.viewportSize()!.height * 0.75)
  await output.focus()
  await page.keyboard.press('End')
  await expect.poll(() => output.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(3000)
  await page.emulateMedia({ media: 'print' })
  expect(await output.evaluate((one) => one.scrollHeight - one.clientHeight)).toBe(0)
})

test('markup in an output is text', async ({ page }) => {
  const cell = cellOf(page, 'jsd-without-alpha')
  await edit(cell, "print('<img src=x onerror=alert(1)>')")
  await press(cell, 'Run')
  await expect(cell.locator('[data-output]')).toHaveText('<img src=x onerror=alert(1)>')
  await expect(cell.locator('[data-output] img')).toHaveCount(0)
})

test('Copy link says that it copied the address of its cell, which names the version', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const cell = cellOf(page, 'jsd-without-alpha')
  await press(cell, 'Copy link')
  await expect(cell.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /\/jsd-cross-entropy\/(\?v=[\w.-]+)?#jsd-without-alpha$/,
  )
})

test('cells work after going away and back, with one run a click', async ({ page }) => {
  await page.goto('./')
  await page.goBack()
  const cell = cellOf(page, 'jsd-without-alpha')
  await press(cell, 'Run')
  await expect(cell).toHaveAttribute('data-state', 'done')
  await expect(page.locator('iframe')).toHaveCount(1)
})

test('a worker that cannot start says why, and Retry runs what was asked for', async ({ page }) => {
  await page.route('**/runtime/sandbox*', (route) => route.abort())
  const cell = cellOf(page, 'jsd-without-alpha')
  await cell.locator('[data-output]').hover()
  const copy = cell.getByRole('button', { name: 'Copy output' })
  await expect(copy).toBeVisible()
  await press(cell, 'Run')
  const error = cell.locator('[data-error]')
  await expect(error).toContainText('The cells cannot run')
  // The button over the output stays there, and covers neither the error nor Retry.
  await expect
    .poll(async () => {
      const [over, above] = [await copy.boundingBox(), await error.boundingBox()]
      return over!.y - (above!.y + above!.height)
    })
    .toBeGreaterThan(0)
  await page.unroute('**/runtime/sandbox*')
  await press(cell, 'Retry')
  await expect(cell.getByRole('button', { name: 'Run', exact: true })).toBeFocused()
  await expect(cell).toHaveAttribute('data-state', 'done')
  await expect(cell.locator('[data-error]')).toBeHidden()
})

test('a hundred runs of the chapter leave the number of tensors where it was', async ({ page }) => {
  test.setTimeout(300_000)
  await press(page.locator('body'), 'Run all')
  await expect(page.locator('live-cell:not([data-state="done"])')).toHaveCount(0)
  const counts = await page.evaluate(async () => {
    interface Session {
      runAll(): void
      memory(): Promise<number>
      listen(listener: (event: { type: string }) => void): () => void
    }
    const { session } = document.querySelector('live-cell') as Element as { session: Session } & Element
    const before = await session.memory()
    for (let i = 0; i < 100; i++) {
      await new Promise<void>((resolve) => {
        const leave = session.listen(({ type }) => {
          if (type !== 'finished') return
          leave()
          resolve()
        })
        session.runAll()
      })
    }
    return [before, await session.memory()]
  })
  expect(counts[1]).toBe(counts[0])
})

test('no cell breaks the policy of the page', async ({ page }) => {
  const problems: string[] = []
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  page.on('pageerror', (error) => problems.push(String(error)))
  await press(page.locator('body'), 'Run all')
  await expect(page.locator('live-cell:not([data-state="done"])')).toHaveCount(0)
  // Typed, not filled: what a browser inserts for fill() carries a style of its own.
  await press(cellOf(page, 'jsd-without-alpha'), 'Edit')
  await expect(code(cellOf(page, 'jsd-without-alpha'))).toBeFocused()
  await page.keyboard.type('1')
  expect(problems).toEqual([])
})
