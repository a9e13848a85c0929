import AxeBuilder from '@axe-core/playwright'
import { readFile } from 'node:fs/promises'
import { expect, test, type Locator, type Page } from '@playwright/test'
import { formatEdits } from '../../src/runtime/page/share/editsText.ts'
import { packText } from '../../src/runtime/page/share/packText.ts'

const slug = 'jsd-cross-entropy'
const chapter = `chapters/${slug}/`
const slow = { timeout: 20_000 }
const cellOf = (page: Page, id: string) => page.locator(`live-cell[data-cell="${id}"]`)
const press = (place: Locator, name: string) => place.getByRole('button', { name, exact: true }).click()
const note = (page: Page) => page.getByRole('region', { name: 'Changed cells' })
const code = (cell: Locator) => cell.locator('[data-code] :is(.cm-content, pre)')

test.describe.configure({ timeout: 120_000 })

async function edit(cell: Locator, text: string) {
  await press(cell, 'Edit')
  await cell.getByRole('textbox', { name: /^Code, cell/ }).fill(text)
}

async function share(page: Page): Promise<string> {
  await press(page.locator('.page-bar'), 'Share')
  const link = note(page).getByRole('textbox', { name: 'Link to share' })
  await expect(link).toBeVisible(slow)
  return link.inputValue()
}

/** The address of the chapter with one changed cell, as Share makes it. */
async function addressOf(page: Page, text: string): Promise<string> {
  const { cells } = (await (await page.request.get(`api/chapters/${slug}.json`)).json()) as {
    cells: { id: string; source: string }[]
  }
  return `${chapter}#edits=${packText(formatEdits(slug, [{ id: 'jsd-without-alpha', text }], cells))}`
}

test('Share copies a short link; opening it shows the change as a diff and runs nothing before Run', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(chapter)
  const cell = cellOf(page, 'jsd-without-alpha')
  await edit(cell, "print('theirs')")
  const link = await share(page)
  await expect(note(page)).toContainText('Link copied: 1 changed cell')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link)
  expect(new URL(link).hash).toBe(`#${(await addressOf(page, "print('theirs')")).split('#')[1]}`)
  expect(link.length).toBeLessThan(200)

  await page.evaluate(() => localStorage.clear())
  await page.goto('404.html')
  await page.goto(link)
  await expect(note(page)).toContainText('This link changes 1 cell: jsd-without-alpha. Nothing has run', slow)
  await expect(code(cell)).toHaveText("print('theirs')", slow)
  await expect(cell.locator('[data-changes] ins')).toHaveText("added: print('theirs')", slow)
  await expect(cell.locator('[data-changes] del')).toHaveCount(2)
  await expect(cell).toHaveAttribute('data-state', 'stale')
  expect(await share(page)).toBe(link)
  await expect(page.locator('iframe')).toHaveCount(0)
  await press(cell, 'Run')
  await expect(cell.locator('[data-output]')).toHaveText('theirs', slow)
})

test('a link may name a cell too, and moving a control of what it brought runs nothing', async ({ page }) => {
  const address = (await addressOf(page, "print('theirs')")).replace('#', '#two-splits&')
  await page.goto(address)
  await expect(note(page)).toContainText('This link changes 1 cell', slow)
  await expect(cellOf(page, 'two-splits')).toBeInViewport()
  expect(await share(page)).toMatch(new RegExp(`${address.replace(/[.?]/g, '\\$&')}$`))
  const cell = cellOf(page, 'price-and-change')
  await cell.getByRole('slider', { name: 'α' }).press('ArrowRight')
  await expect(cell).toHaveAttribute('data-state', 'stale', slow)
  // The worker is warm by now, and waits.
  await expect.poll(() => page.workers().length).toBe(1)
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)))
  await expect(
    page.locator('live-cell:is([data-state="queued"], [data-state="running"], [data-state="done"])'),
  ).toHaveCount(0)
  await expect(cellOf(page, 'jsd-without-alpha').locator('[data-output]')).toHaveText('tensor(1.4612)')
})

test('a link leaves the reader’s own edits alone; who changes what it brought chooses between both', async ({
  page,
}) => {
  await page.goto(chapter)
  const cell = cellOf(page, 'jsd-without-alpha')
  await edit(cell, "print('mine')")
  const address = await addressOf(page, "print('theirs')")
  // Pasted into the address of the same page.
  await page.goto(address)
  await expect(note(page)).toContainText('This link changes 1 cell', slow)
  await expect(code(cell)).toHaveText("print('theirs')", slow)
  await press(note(page), 'Show the chapter without them')
  await expect(code(cell)).toHaveText("print('mine')", slow)
  expect(new URL(page.url()).hash).toBe('')

  await page.goto(address)
  await expect(code(cell)).toHaveText("print('theirs')", slow)
  await edit(cell, "print('ours')")
  await expect(note(page)).toContainText('Some of your edits wait for your choice', slow)
  expect(new URL(page.url()).hash).toBe('')
  await page.reload()
  await expect(code(cell)).toHaveText("print('ours')", slow)
  await press(note(page).getByRole('group', { name: 'Your edit of cell jsd-without-alpha' }), 'Use mine')
  await expect(code(cell)).toHaveText("print('mine')", slow)
})

test('a broken link says where, and the chapter works as it is', async ({ page }) => {
  await page.goto(`${chapter}#edits=abc.%3Cscript%3E`)
  await expect(note(page)).toContainText(
    'The edits in this link cannot be read; the chapter is as it was.',
    slow,
  )
  await expect(note(page)).toContainText('(character 5)')
  await expect(page.locator('live-cell[data-edited]')).toHaveCount(0)
  const cell = cellOf(page, 'jsd-without-alpha')
  await press(cell, 'Run')
  await expect(cell.locator('[data-output]')).toHaveText('tensor(1.4612)', slow)
})

test('edits too long for a link are offered as a file, which opens as a link does', async ({ page }) => {
  await page.goto(chapter)
  const cell = cellOf(page, 'jsd-without-alpha')
  let noise = 1
  const text = Array.from({ length: 300 }, () => `// ${(noise = (noise * 48271) % 2147483647)}`).join('\n')
  await edit(cell, `${text}\nprint('long')`)
  await press(page.locator('.page-bar'), 'Share')
  await expect(note(page)).toContainText('many programs cut links after 2,000', slow)
  const downloading = page.waitForEvent('download')
  await note(page).getByRole('link', { name: 'Download a file' }).click()
  const file = await (await downloading).path()
  expect(await readFile(file, 'utf8')).toContain("\nprint('long')")

  await page.evaluate(() => localStorage.clear())
  await page.reload()
  await press(page.locator('.page-bar'), 'Share')
  await note(page).locator('input[type="file"]').setInputFiles(file, slow)
  await expect(note(page)).toContainText('This file changes 1 cell', slow)
  await expect(cell).toHaveAttribute('data-state', 'stale')
  await press(cell, 'Run')
  await expect(cell.locator('[data-output]')).toHaveText('long', slow)
})

test('a shared change has no violation that axe finds, light and dark', async ({ page }) => {
  await page.goto(await addressOf(page, "print('theirs')"))
  await expect(cellOf(page, 'jsd-without-alpha').locator('[data-changes] ins')).toBeVisible(slow)
  await share(page)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
    const { violations } = await new AxeBuilder({ page })
      .include('.edits-note')
      .include('live-cell[data-cell="jsd-without-alpha"]')
      .analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((one) => one.html).join(' ')}`)
    expect(found, colorScheme).toEqual([])
  }
})
