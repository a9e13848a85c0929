import { expect, test, type Page } from '@playwright/test'
import { holdBack } from '../support/holdBack.ts'

const chapter = 'chapters/jsd-cross-entropy/'
const cell = 'live-cell#jsd-without-alpha'

/** Presses Run as soon as the page is read, and tells whether a layout is then held back. */
async function pressEarly(page: Page, path: string, isDrawn: boolean): Promise<boolean> {
  await page.addInitScript(
    ([selector, drawn]) =>
      addEventListener('DOMContentLoaded', () => {
        // The frame of the cells is a document, too.
        if (top !== self) return
        // What is pressed by a key has the focus, and on a connection that is to be spared the worker waits for the press.
        Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
        const { dataset } = document.documentElement
        delete dataset.drawn
        if (drawn) dataset.drawn = ''
        const run = document.querySelector<HTMLElement>(`${selector} [data-action="run"]`)!
        run.focus({ preventScroll: true })
        run.click()
        Object.assign(globalThis, { isHeld: getComputedStyle(document.documentElement).display === 'none' })
      }),
    [cell, isDrawn] as const,
  )
  // The load of a page ends with that of its frames.
  await page.goto(path, { waitUntil: 'domcontentloaded' })
  return page.evaluate(() => (globalThis as unknown as { isHeld: boolean }).isHeld)
}

test('Run pressed before a first frame starts the worker first, then the page is laid out', async ({
  page,
}) => {
  expect(await pressEarly(page, chapter, false)).toBe(true)
  await expect(page.locator(cell)).toHaveAttribute('data-state', 'done')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator(cell).getByRole('button', { name: 'Run', exact: true })).toBeFocused()
  // Where a reader was, they come back to.
  await page.evaluate(() => scrollTo(0, 6000))
  await page.reload({ waitUntil: 'domcontentloaded' })
  await expect(page.locator(cell)).toHaveAttribute('data-state', 'done')
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(5000)
})

test('a page that is printed is never hidden', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  expect(await pressEarly(page, chapter, false)).toBe(false)
})

test('a worker that does not come holds no page back', async ({ page }) => {
  const release = await holdBack(page, '**/runtime/sandbox.*')
  expect(await pressEarly(page, chapter, false)).toBe(true)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  release()
  await expect(page.locator(cell)).toHaveAttribute('data-state', 'done')
})

test('a page that was drawn, or that opens at a place in it, is never hidden', async ({ page, context }) => {
  expect(await pressEarly(page, chapter, true)).toBe(false)
  const other = await context.newPage()
  expect(await pressEarly(other, `${chapter}#jsd-without-alpha`, false)).toBe(false)
})

test('a first frame is marked', async ({ page }) => {
  await page.goto(chapter)
  await expect(page.locator('html[data-drawn]')).toBeVisible()
})
