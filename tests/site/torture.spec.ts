import { expect, test, type Locator, type Page } from '@playwright/test'
import { endless } from '../../src/site/dev/hostile/endless.ts'
import { greedy } from '../../src/site/dev/hostile/greedy.ts'
import type { HostileCell } from '../../src/site/dev/hostile/hostileCell.ts'
import { mistakes } from '../../src/site/dev/hostile/mistakes.ts'
import { shown } from '../../src/site/dev/hostile/shown.ts'
import { talkative } from '../../src/site/dev/hostile/talkative.ts'
import { thrown } from '../../src/site/dev/hostile/thrown.ts'
import { vandals } from '../../src/site/dev/hostile/vandals.ts'

/*
 * Where each row of the table of bugs others had (their numbers as in our notes on executable documents) is tested:
 *  1 endless            2 honest work          3 deep-recursion       4 endless-log
 *  5 cells.spec: a click before the worker is there; a worker that cannot start
 *  6 executeCell.test: awaits a cell           7 createSession.test: older runs never overwrite; cells.spec
 *  8 here   9–11 notebook/meaningOfCells.test  12 here                13 here, createExecutor.test
 * 14 cells.spec: Reset restores all            15–17 thrown, shown    18 show-minus-zero, formatValue.test
 * 19 markup, strange-characters                20 toCellError.test    21–23 notebook/meaningOfCells.test, vandals
 * 24 cells.spec: going away and back           25 cells.spec          26 cells.spec: Run all
 * 27–32 tests/library                          33, 35 accessibility.spec            34 toChart.test
 * 36 types.spec, accessibility.spec            37 share.spec          38–40 frame.spec, tests/site/build
 */

const cellOf = (page: Page, id: string) => page.locator(`live-cell[data-cell="${id}"]`)
const press = (cell: Locator, name: string) => cell.getByRole('button', { name, exact: true }).click()
const soon = { timeout: 20_000 }

/** How long the page took to say that a cell stopped, from the click on. */
function stopAndMeasure(cell: Locator): Promise<number> {
  return cell.evaluate(async (element) => {
    const asked = performance.now()
    element.querySelector<HTMLElement>('[data-action="stop"]')!.click()
    while (/running|queued/.test(element.getAttribute('data-state')!)) {
      await new Promise((resolve) => setTimeout(resolve))
    }
    return performance.now() - asked
  })
}

/** Runs a hostile cell to its end, then one that must still work. */
async function survive(page: Page, { id, ends, shows }: HostileCell) {
  const cell = cellOf(page, id)
  await press(cell, 'Run')
  if (ends === 'stopped') {
    await expect(cell, id).toHaveAttribute('data-state', 'running', soon)
    if (shows) await expect(cell.locator('[data-output]')).toContainText(shows, soon)
    expect(await stopAndMeasure(cell), `${id}: from Stop to stopped`).toBeLessThan(1000)
    await expect(page.locator('iframe')).toHaveCount(0)
  } else {
    await expect(cell, id).toHaveAttribute('data-state', ends, soon)
    const place = cell.locator(ends === 'error' ? '[data-error]' : '[data-output]')
    if (shows) await expect(place, id).toContainText(shows, soon)
  }
  const survivor = cellOf(page, 'survivor')
  await press(survivor, 'Run')
  await expect(survivor, `survivor after ${id}`).toHaveAttribute('data-state', 'done', soon)
  await expect(survivor.locator('[data-output]')).toHaveText('2,4,6 3 object')
  expect(await page.locator('iframe').count(), id).toBe(1)
}

// A trace takes a picture of all cells at each step: too slow here.
test.use({ trace: 'off' })

test.beforeEach(async ({ page }) => {
  page.on('dialog', (dialog) => {
    throw new Error(`a cell opened a dialog: ${dialog.message()}`)
  })
  await page.goto('dev/torture/')
})

for (const [name, cells] of Object.entries({ endless, talkative, thrown, shown, vandals, mistakes })) {
  test(`the page survives ${cells.length} cells: ${name}`, async ({ page }) => {
    test.setTimeout(180_000)
    for (const cell of cells) await survive(page, cell)
  })
}

test('the page survives cells that ask for too much, and lets ten seconds of honest work finish', async ({
  page,
}) => {
  test.setTimeout(120_000)
  for (const cell of greedy) await survive(page, cell)
})

// Where cells have a process of their own, as in Chromium on a desktop, one that fills the memory ends it. Here it is ended by hand:
// the browser tells the page as little of that.
test('a cell whose worker the browser ends says so, and the page goes on', async ({ page }) => {
  const cell = cellOf(page, 'endless-loop')
  await press(cell, 'Run')
  await expect(cell).toHaveAttribute('data-state', 'running', soon)
  await page.evaluate(() => document.querySelector('iframe')!.setAttribute('src', 'about:blank'))
  await expect(cell).toHaveAttribute('data-state', 'error', soon)
  await expect(cell.locator('[data-error]')).toHaveText(
    'Worker lost: the browser ended it while this cell ran, most likely because the cell filled the memory',
  )
  await survive(page, { id: 'late-lines', source: '', expect: '', ends: 'done', shows: 'late' })
})

test('late output of a cell that ran again or was reset is dropped (row 13)', async ({ page }) => {
  const cell = cellOf(page, 'late-flood')
  await press(cell, 'Run')
  await expect(cell.locator('[data-output]')).toContainText('tick', soon)
  // The output grows and moves the button away from a pointer.
  await cell.getByRole('button', { name: 'Reset', exact: true }).dispatchEvent('click')
  await expect(cell.locator('[data-output]')).toHaveText('')
  // The survivor's run comes after whatever the timers sent before the worker heard of the reset.
  await survive(page, { id: 'late-lines', source: '', expect: '', ends: 'done', shows: 'late' })
  await expect(cell.locator('[data-output]')).toHaveText('')
})

test('typing never runs a cell (row 8)', async ({ page }) => {
  const cell = cellOf(page, 'survivor')
  await press(cell, 'Edit')
  await cell.getByRole('textbox', { name: /^Code, cell/ }).fill('for (')
  await expect(cell).toHaveAttribute('data-state', 'stale')
  await expect(page.locator('iframe')).toHaveCount(0)
  await press(cell, 'Run')
  await expect(cell).toHaveAttribute('data-state', 'error', soon)
  await expect(cell.locator('[data-error]')).toContainText('line 1')
  await expect(page.locator('[data-action="stop"]:visible')).toHaveCount(0)
})

test('an error leaves nothing behind on recovery (row 12)', async ({ page }) => {
  const cell = cellOf(page, 'unknown-name')
  await press(cell, 'Edit')
  const code = cell.getByRole('textbox', { name: /^Code, cell/ })
  await code.fill('nowhere')
  await press(cell, 'Run')
  await expect(code).toHaveAttribute('aria-invalid', 'true', soon)
  await code.fill('print(12)')
  await press(cell, 'Run')
  await expect(cell.locator('[data-output]')).toHaveText('12', soon)
  await expect(cell.locator('[data-error]')).toBeHidden()
  await expect(cell.locator('[data-error-line]')).toHaveCount(0)
  await expect(code).not.toHaveAttribute('aria-invalid', 'true')
})

test('five kinds of widgets work by keyboard, have labels, and cells follow them', async ({ page }) => {
  const follower = cellOf(page, 'follows-widgets')
  const shows = (text: string) => expect(follower.locator('[data-output]')).toHaveText(text, soon)
  await press(follower, 'Run')
  await shows('0.5 3 hard false none')
  const cell = cellOf(page, 'widgets')
  await cell.getByRole('slider', { name: 'Share' }).press('ArrowRight')
  await shows('0.6 3 hard false none')
  await cell.getByRole('spinbutton', { name: 'Count' }).press('ArrowUp')
  await shows('0.6 4 hard false none')
  await cell.getByRole('combobox', { name: 'Kind' }).press('ArrowDown')
  await shows('0.6 4 soft false none')
  await cell.getByRole('checkbox', { name: 'On' }).press('Space')
  await shows('0.6 4 soft true none')
  await cell.getByRole('textbox', { name: 'Note' }).fill('some')
  await shows('0.6 4 soft true some')
})

test('five hundred runs of a cell leave the number of tensors where it was; Reset and Stop release them', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const cell = cellOf(page, 'keeps-tensors')
  await press(cell, 'Run')
  await expect(cell).toHaveAttribute('data-state', 'done', soon)
  const counts = await cell.evaluate(async (element) => {
    interface Session {
      run(id: string): void
      reset(id: string): void
      stop(): void
      memory(): Promise<number>
      listen(listener: (event: { type: string }) => void): () => void
    }
    const { session } = element as Element as { session: Session } & Element
    const found = [await session.memory()]
    for (let i = 0; i < 500; i++) {
      await new Promise<void>((resolve) => {
        const leave = session.listen(({ type }) => {
          if (type !== 'finished') return
          leave()
          resolve()
        })
        session.run('keeps-tensors')
      })
    }
    found.push(await session.memory())
    session.reset('keeps-tensors')
    found.push(await session.memory())
    session.stop()
    found.push(await session.memory())
    return found
  })
  expect(counts).toEqual([100, 100, 0, 0])
})

test('the page is in no index, sitemap or search', async ({ page, request }) => {
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex')
  const sitemap = await (await request.get('sitemap-0.xml')).text()
  expect(sitemap).toContain('chapters/')
  expect(sitemap).not.toContain('torture')
  await page.goto('./')
  await expect(page.locator('a[href*="torture"]')).toHaveCount(0)
})
