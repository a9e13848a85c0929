import { expect, test, type Locator, type Page } from '@playwright/test'

const chapter = 'chapters/jsd-cross-entropy/'
const key = 'lossbook:jsd-cross-entropy'
const slow = { timeout: 20_000 }
const cellOf = (page: Page, id: string) => page.locator(`live-cell[data-cell="${id}"]`)
const press = (place: Locator, name: string) => place.getByRole('button', { name, exact: true }).click()
const note = (page: Page) => page.getByRole('region', { name: 'Changed cells' })
const workers = (page: Page) => page.locator('iframe')

test.describe.configure({ timeout: 120_000 })

async function edit(cell: Locator, text: string) {
  await press(cell, 'Edit')
  await cell.getByRole('textbox', { name: /^Code, cell/ }).fill(text)
}

/** What is kept on the device, as the reader's browser has it. */
const kept = (page: Page) =>
  page.evaluate((name) => JSON.parse(localStorage.getItem(name) ?? '{}') as Record<string, object>, key)

/** Leaves edits on the device as an earlier visit would. */
async function keep(page: Page, cells: Record<string, object>, opening = false) {
  await page.addInitScript(
    ([name, json, isOpening]) => {
      if (sessionStorage.getItem('kept')) return
      sessionStorage.setItem('kept', '1')
      localStorage.setItem(name!, json!)
      if (isOpening) localStorage.setItem(`${name}:opening`, '1')
    },
    [key, JSON.stringify(cells), opening ? '1' : ''],
  )
}

test('what a reader typed and set is there after a reload and after going away and back; nothing runs', async ({
  page,
}) => {
  await page.goto(chapter)
  const cell = cellOf(page, 'jsd-without-alpha')
  await edit(cell, "print('mine')")
  const slider = cellOf(page, 'price-and-change').getByRole('slider', { name: 'α' })
  await slider.press('ArrowRight')
  await expect(note(page)).toContainText('You edited 2 cells: jsd-without-alpha, price-and-change.', slow)
  await page.reload()
  await expect(note(page)).toContainText('You edited 2 cells', slow)
  await expect(cell.locator('[data-code] :is(.cm-content, pre)')).toHaveText("print('mine')", slow)
  await expect(cell.locator('[data-code] .tok-string')).toHaveText("'mine'", slow)
  await expect(cell).toHaveAttribute('data-state', 'stale')
  await expect(slider).toHaveValue('13')
  await expect(workers(page)).toHaveCount(0)
  await page.goto('./')
  await page.goBack()
  await expect(cell.locator('[data-code] :is(.cm-content, pre)')).toHaveText("print('mine')", slow)
  await press(cell, 'Run')
  await expect(cell.locator('[data-output]')).toHaveText('mine', slow)
})

test('Reset all brings the chapter back, Undo the edits, and a cell reset alone is forgotten', async ({
  page,
}) => {
  await page.goto(chapter)
  const cell = cellOf(page, 'jsd-without-alpha')
  const source = (await cell.locator('[data-code] pre').textContent())!
  await edit(cell, '1 + 1')
  await press(note(page), 'Reset all')
  await expect(note(page)).toContainText('1 cell reset.', slow)
  // The button is gone, and the next Tab leads to Undo.
  await expect(note(page)).toBeFocused()
  expect(await kept(page)).toEqual({})
  await press(note(page), 'Undo')
  await expect(note(page)).toBeFocused()
  await expect(cell.locator('[data-code] :is(.cm-content, pre)')).toHaveText('1 + 1', slow)
  expect(Object.keys(await kept(page))).toEqual(['jsd-without-alpha'])
  await press(cell, 'Reset')
  await expect(note(page)).toBeHidden()
  await page.reload()
  expect(await cell.locator('[data-code] pre').textContent()).toBe(source)
})

test('what another tab made of a cell meanwhile is not written over: it waits for a choice', async ({
  page,
  context,
}) => {
  const other = await context.newPage()
  const id = 'jsd-without-alpha'
  const textOf = (at: Page) => cellOf(at, id).locator('[data-code] :is(.cm-content, pre)')
  for (const at of [page, other]) {
    await at.goto(chapter)
    await edit(cellOf(at, id), at === page ? '1 + 1' : '2 + 2')
    await expect(note(at)).toContainText('You edited 1 cell', slow)
  }
  await edit(cellOf(page, id), '3 + 3')
  const choice = note(page).getByRole('group', { name: `Your edit of cell ${id}` })
  await expect(choice).toContainText('you edited it in another tab', slow)
  await expect(choice.locator('ins')).toHaveText('added: 2 + 2')
  await page.reload()
  await expect(textOf(page)).toHaveText('3 + 3', slow)
  await press(choice, 'Use mine')
  await expect(textOf(page)).toHaveText('2 + 2')
  // The other tab goes on from what it kept itself.
  await edit(cellOf(other, id), '4 + 4')
  expect(await kept(page)).toMatchObject({ [id]: { text: '4 + 4' } })
  await expect(note(other).getByRole('group')).toHaveCount(0)
})

test('when the chapter changed since, the reader sees both texts and chooses', async ({ page }) => {
  const older = { base: 'older', text: '1 + 1' }
  await keep(page, { 'jsd-without-alpha': older, 'cross-entropy-of-clean': older, 'gone-cell': older })
  await page.goto(chapter)
  const choice = (id: string) => note(page).getByRole('group', { name: `Your edit of cell ${id}` })
  await expect(choice('jsd-without-alpha')).toContainText('the chapter has changed since you edited it', slow)
  await expect(choice('jsd-without-alpha').locator('ins')).toHaveText('added: 1 + 1')
  await expect(choice('jsd-without-alpha').locator('del').first()).toHaveText(/^removed: /)
  await expect(choice('gone-cell')).toContainText('the chapter no longer has this cell')
  const cell = cellOf(page, 'jsd-without-alpha')
  await expect(cell).toHaveAttribute('data-state', 'idle')
  await press(choice('jsd-without-alpha'), 'Use mine')
  await expect(cell.locator('[data-code] :is(.cm-content, pre)')).toHaveText('1 + 1', slow)
  await press(choice('cross-entropy-of-clean'), 'Keep the chapter’s')
  await expect(note(page)).toBeFocused()
  await press(choice('gone-cell'), 'Forget it')
  await expect(choice('gone-cell')).toHaveCount(0)
  expect(Object.keys(await kept(page))).toEqual(['jsd-without-alpha'])
  await page.reload()
  await expect(cell.locator('[data-code] :is(.cm-content, pre)')).toHaveText('1 + 1', slow)
})

test('edits during whose opening the page died are shown in safe mode, and Reset forgets them', async ({
  page,
}) => {
  await keep(page, { 'jsd-without-alpha': { base: 'x', text: 'while (true) {}' } }, true)
  await page.goto(chapter)
  await expect(note(page)).toContainText('Safe mode: nothing runs', slow)
  await expect(note(page).locator('ins')).toHaveText('added: while (true) {}')
  await expect(cellOf(page, 'jsd-without-alpha')).toHaveAttribute('data-state', 'idle')
  await expect(workers(page)).toHaveCount(0)
  await press(note(page), 'Reset all')
  await expect(note(page)).toBeHidden()
  expect(await kept(page)).toEqual({})
})

test('?safe=1 opens a chapter in safe mode, and Use all of mine leaves it', async ({ page }) => {
  await page.goto(chapter)
  const cell = cellOf(page, 'jsd-without-alpha')
  await edit(cell, '1 + 1')
  await expect.poll(async () => Object.keys(await kept(page)), slow).toEqual(['jsd-without-alpha'])
  await page.goto(`${chapter}?safe=1`)
  await expect(note(page)).toContainText('Safe mode', slow)
  await expect(cell).toHaveAttribute('data-state', 'idle')
  await press(note(page), 'Use all of mine')
  await expect(cell.locator('[data-code] :is(.cm-content, pre)')).toHaveText('1 + 1', slow)
})

test('where the browser keeps nothing, cells can be edited all the same and the note says it', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError')
      },
    })
  })
  await page.goto(chapter)
  const cell = cellOf(page, 'jsd-without-alpha')
  await edit(cell, "print('still')")
  await expect(note(page)).toContainText('it is lost when you leave', slow)
  await press(cell, 'Run')
  await expect(cell.locator('[data-output]')).toHaveText('still', slow)
})
