import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Locator, type Page } from '@playwright/test'
import { holdBack } from '../support/holdBack.ts'
import { notLaidOut } from '../support/notLaidOut.ts'

const chapter = 'chapters/jsd-cross-entropy/'
const id = 'jsd-without-alpha'
const key = 'lossbook:jsd-cross-entropy'
const cellOf = (page: Page) => page.locator(`live-cell[data-cell="${id}"]`)
const press = (place: Locator, name: string) => place.getByRole('button', { name, exact: true }).click()
const code = (cell: Locator) => cell.locator('[data-code] :is(.cm-content, pre)')
const editor = (cell: Locator) => cell.locator('.cm-content')
const editorFile = '**/mountEditor*.js'
const pageFile = '**/openChapter*.js'

/** The text as it stands, end of line by end of line. */
const textOf = (cell: Locator) =>
  code(cell).evaluate((element) =>
    element.matches('pre')
      ? element.textContent
      : [...element.querySelectorAll('.cm-line')].map((line) => line.textContent).join('\n'),
  )

const boxOf = (cell: Locator) =>
  code(cell).evaluate((element: HTMLElement) => {
    const { top, left, height } = element.closest('pre, .cm-editor')!.getBoundingClientRect()
    return { top, left, height }
  })

for (const [file, what] of [
  [editorFile, 'the editor'],
  [pageFile, 'any code'],
] as const) {
  test(`what is typed before ${what} is there stands in the editor, caret and all, and is one step to undo @phone`, async ({
    page,
  }) => {
    const release = await holdBack(page, file)
    await page.goto(chapter)
    const cell = cellOf(page)
    const authored = await textOf(cell)
    await expect(page.locator(notLaidOut)).toHaveCount(0)
    const button = cell.getByRole('button', { name: 'Edit', exact: true })
    await button.hover()
    await page.evaluate(() => document.fonts.ready)
    const before = await boxOf(cell)
    await button.click()
    await expect(code(cell)).toBeFocused()
    // Else the first letter that a phone types is a capital.
    await expect(code(cell)).toHaveAttribute('autocapitalize', 'off')
    expect(await boxOf(cell)).toEqual(before)
    await page.keyboard.type('const a = 1\n\nconst b = 23\n')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowLeft')
    const typed = await boxOf(cell)
    release()
    await expect(editor(cell)).toBeFocused()
    const taken = await boxOf(cell)
    for (const part of ['top', 'left', 'height'] as const)
      expect(Math.abs(taken[part] - typed[part]), part).toBeLessThanOrEqual(1)
    await page.keyboard.type('|')
    expect(await textOf(cell)).toBe(`const a = 1\n\nconst b = 2|3\n${authored}`)
    await page.keyboard.press('Control+z')
    expect(await textOf(cell)).toBe(`const a = 1\n\nconst b = 23\n${authored}`)
    await page.keyboard.press('Control+z')
    expect(await textOf(cell)).toBe(authored)
  })

  test(`Shift-Enter before ${what} is there runs what was typed, an empty last line and all`, async ({
    page,
  }) => {
    const release = await holdBack(page, file)
    await page.goto(chapter)
    const cell = cellOf(page)
    await cell.getByLabel(`Code, cell ${id}`).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+a')
    await page.keyboard.type("print('early')\n\n")
    await page.keyboard.press('Shift+Enter')
    if (file === pageFile) release()
    await expect(cell.locator('[data-output]')).toHaveText('early')
    release()
    await expect(editor(cell)).toBeFocused()
    expect(await textOf(cell)).toBe("print('early')\n\n")
  })
}

test('while the editor is on its way a screen reader hears of a text field, Escape and Tab leave it for good, and axe finds nothing', async ({
  page,
}) => {
  const release = await holdBack(page, editorFile)
  await page.goto(chapter)
  const cell = cellOf(page)
  await press(cell, 'Edit')
  const field = cell.getByRole('textbox', { name: `Code, cell ${id}`, exact: true })
  await expect(field).toBeFocused()
  await expect(field).toHaveAttribute('aria-multiline', 'true')
  await expect(cell.getByRole('status')).toHaveText('Loading the editor …')
  const { violations } = await new AxeBuilder({ page }).include(`[data-cell="${id}"]`).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
  await page.keyboard.press('Tab')
  await expect(field).not.toBeFocused()
  await field.focus()
  await page.keyboard.press('Escape')
  await expect(cell.getByRole('button', { name: 'Edit' })).toBeFocused()
  release()
  await expect(editor(cell)).toBeVisible()
  await expect(cell.getByRole('button', { name: 'Edit' })).toBeFocused()
})

test('the editor waits for the end of a composition', async ({ page }) => {
  const release = await holdBack(page, editorFile)
  await page.goto(chapter)
  const cell = cellOf(page)
  await press(cell, 'Edit')
  // From now on the cell hears it; what was composed earlier is taken as it is.
  await expect(code(cell)).toHaveAttribute('role', 'textbox')
  await page.keyboard.press('Control+a')
  await page.keyboard.type("print('")
  const input = await page.context().newCDPSession(page)
  const compose = (text: string) =>
    input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await compose('そ')
  const loaded = page.waitForResponse(editorFile)
  release()
  await (await loaded).finished()
  await compose('そんしつ')
  await expect(code(cell)).toHaveText("print('そんしつ")
  await expect(editor(cell)).toHaveCount(0)
  await input.send('Input.insertText', { text: '損失' })
  await expect(editor(cell)).toBeFocused()
  await page.keyboard.type("')")
  await expect(editor(cell)).toHaveText("print('損失')")
})

test('Reset before the editor is there shows the chapter’s code, and the editor can undo it', async ({
  page,
}) => {
  const release = await holdBack(page, editorFile)
  await page.goto(chapter)
  const cell = cellOf(page)
  const authored = await textOf(cell)
  await press(cell, 'Edit')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('1 + 2')
  await press(cell, 'Reset')
  await expect.poll(() => textOf(cell)).toBe(authored)
  release()
  await expect(editor(cell)).toBeVisible()
  await editor(cell).press('Control+z')
  expect(await textOf(cell)).toBe('1 + 2')
  await expect(cell).toHaveAttribute('data-state', 'stale')
  await editor(cell).press('Control+z')
  expect(await textOf(cell)).toBe(authored)
})

test('an editor that cannot be loaded says so; what is typed runs, is kept, and Edit tries again', async ({
  page,
}) => {
  await page.route(editorFile, (route) => route.abort())
  await page.goto(chapter)
  const cell = cellOf(page)
  await press(cell, 'Edit')
  await page.keyboard.press('Control+a')
  await page.keyboard.type("print('plain')")
  await expect(cell.locator('[data-error]')).toContainText(
    'The editor could not be loaded. The code can be changed and run without it; Edit tries again.',
  )
  await page.keyboard.press('Shift+Enter')
  await expect(cell.locator('[data-output]')).toHaveText('plain')
  await page.reload()
  await expect(code(cell)).toHaveText("print('plain')")
  await press(cell, 'Edit')
  await expect(cell.locator('[data-error]')).toContainText('The editor could not be loaded')
  await page.unroute(editorFile)
  await press(cell, 'Edit')
  await expect(editor(cell)).toHaveText("print('plain')")
  await expect(cell.locator('[data-error]')).toBeHidden()
})

test('where nothing can be loaded, what was typed stays, and runs when it can', async ({ page }) => {
  await page.route(pageFile, (route) => route.abort())
  await page.goto(chapter)
  const cell = cellOf(page)
  await press(cell, 'Edit')
  await page.keyboard.press('Control+a')
  await page.keyboard.type("print('late')")
  await expect(cell.locator('[data-error]')).toContainText('The cells could not be loaded.')
  await page.unroute(pageFile)
  await press(cell, 'Edit')
  await expect(cell.locator('[data-error]')).toBeHidden()
  await press(cell, 'Run')
  await expect(cell.locator('[data-output]')).toHaveText('late')
  await expect(code(cell)).toHaveText("print('late')")
  await press(cell, 'Reset')
  await expect(cell.locator('[data-error]')).toBeHidden()
})

test('what could not be loaded is told below the error that the author expects, which stays', async ({
  page,
}) => {
  await page.route(pageFile, (route) => route.abort())
  await page.goto(chapter)
  const cell = page.locator('live-cell#rows-that-do-not-divide')
  const error = cell.locator('[data-error]')
  const expected = (await error.textContent())!
  expect(expected).toContain('jsdCrossEntropy')
  await press(cell, 'Edit')
  await expect(error).toContainText('The cells could not be loaded.')
  await expect(error).toContainText(expected)
  await page.unroute(pageFile)
  await page.route(editorFile, (route) => route.abort())
  await press(cell, 'Edit')
  await expect(error).toContainText('The editor could not be loaded.')
  await expect(error).toContainText(expected)
  await expect(error).not.toContainText('The cells could not be loaded.')
  await page.unroute(editorFile)
  await press(cell, 'Edit')
  await expect(error).toHaveText(expected)
})

test('what is typed before an earlier edit could be shown stands in the cell, and the earlier one waits for a choice', async ({
  page,
}) => {
  await page.goto(chapter)
  const cell = cellOf(page)
  await press(cell, 'Edit')
  await expect(editor(cell)).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('1 + 1')
  const kept = () => page.evaluate((name) => localStorage.getItem(name), key)
  await expect.poll(kept).toContain('1 + 1')
  const release = await holdBack(page, pageFile)
  await page.reload()
  await press(cell, 'Edit')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('2 + 2')
  release()
  await expect(editor(cell)).toHaveText('2 + 2')
  const choice = page.getByRole('group', { name: `Your edit of cell ${id}` })
  await expect(choice).toContainText('you typed into the cell before this could be shown')
  expect(await kept()).toMatch(/2 \+ 2.*1 \+ 1/s)
  await press(choice, 'Use mine')
  await expect(editor(cell)).toHaveText('1 + 1')
})
