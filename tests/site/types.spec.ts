import { expect, test, type Locator, type Page } from '@playwright/test'

const chapter = 'chapters/jsd-cross-entropy/'
// TypeScript and its declarations take some seconds to load where the machine has other work.
const slow = { timeout: 60_000 }
const cellOf = (page: Page, id: string) => page.locator(`live-cell[data-cell="${id}"]`)
const code = (cell: Locator) => cell.getByRole('textbox', { name: /^Code, cell/ })

/** Opens the editor of a cell, replaces its text and waits until its types are known. */
async function edit(page: Page, id: string, text: string) {
  const cell = cellOf(page, id)
  await cell.getByRole('button', { name: 'Edit', exact: true }).click()
  await code(cell).fill(text)
  await code(cell).press('Control+End')
  return cell
}

/** Asks again until the answer is there: the types may still be loading when a key is pressed. */
async function pressUntil(page: Page, key: string, wanted: Locator) {
  await expect(async () => {
    await page.keyboard.press(key)
    await expect(wanted).toBeVisible({ timeout: 3000 })
  }).toPass(slow)
}

let listening = 0
/** All that the editor of a cell tells a screen reader from now on. It is there for a moment only. */
async function listen(page: Page, cell: Locator): Promise<string[]> {
  const said: string[] = []
  const name = `said${listening++}`
  await page.exposeFunction(name, (text: string) => said.push(text))
  await cell.locator('.cm-announced').evaluate((element, name) => {
    const tell = (window as unknown as Record<string, (text: string) => void>)[name]!
    new MutationObserver(() => tell(element.textContent)).observe(element, { childList: true, subtree: true })
  }, name)
  return said
}

test.describe.configure({ timeout: 120_000 })

test('types are loaded with the first edit, not before, and typing does not wait for them', async ({
  page,
}) => {
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname))
  await page.goto(chapter)
  const cell = cellOf(page, 'jsd-without-alpha')
  await cell.getByRole('button', { name: 'Run', exact: true }).click()
  await expect(cell).toHaveAttribute('data-state', 'done', slow)
  const types = () => loaded.filter((path) => /\/runtime\/(language|types)\.|openTypes/.test(path))
  expect(types()).toEqual([])
  await page.route(/\/runtime\/types\./, () => {})
  await edit(page, 'jsd-without-alpha', '1 + 1')
  await expect(cell.getByText('Types are loading …')).toBeVisible(slow)
  await page.keyboard.type(' + 1')
  await page.keyboard.press('Shift+Enter')
  await expect(cell.locator('[data-output]')).toHaveText('3', slow)
})

test.describe('an editor that knows types', () => {
  test.describe.configure({ mode: 'default' })
  // TypeScript is loaded once for all these tests: each gives the cell another text.
  let page: Page
  test.beforeAll(async ({ browser }) => {
    page = await browser.newPage()
    await page.goto(chapter)
  })
  test.afterAll(() => page.close())

  test('completion offers members after a dot, names from above and their docs; Enter takes one', async () => {
    const cell = await edit(page, 'jsd-without-alpha', 'tf.tensor1d([1]).softm')
    const options = page.getByRole('listbox')
    await pressUntil(page, 'Control+Space', options)
    await expect(options.getByRole('option')).toHaveText(['softmax', 'logSoftmax'])
    // For a moment after it opens a list leaves Enter to the text, lest a fast typist takes what was not seen.
    await page.waitForTimeout(200)
    await page.keyboard.press('Enter')
    await expect(code(cell)).toHaveText('tf.tensor1d([1]).softmax')
    await code(cell).fill('jsdCrossEntropy({ al')
    await pressUntil(page, 'Control+Space', options)
    await expect(options.getByRole('option', { selected: true })).toHaveText('alpha')
    await expect(page.locator('.cm-completionInfo')).toContainText(
      'The weight α of the divergence. Default 12.',
      slow,
    )
  })

  test('a name tells its type and docstring, under the pointer and by keyboard', async () => {
    const cell = await edit(page, 'jsd-without-alpha', 'jsdCrossEntropy')
    const note = page.locator('[data-type-note]')
    const said = await listen(page, cell)
    await pressUntil(page, 'F2', note)
    await expect(note).toContainText('jsdCrossEntropy(options?: JsdCrossEntropyOptions)')
    await expect(note).toContainText('Cross entropy of the clean images plus the Jensen-Shannon divergence')
    await expect.poll(() => said.join()).toContain('Cross entropy of the clean images')
    await page.keyboard.press('Escape')
    await expect(note).toHaveCount(0)
    await expect(code(cell)).toBeFocused()
    await page.mouse.move(0, 0)
    await code(cell).getByText('jsdCrossEntropy').hover()
    await expect(note).toContainText(
      'Cross entropy of the clean images plus the Jensen-Shannon divergence',
      slow,
    )
  })

  test('while options are written the signature stands above, and Escape closes it first', async () => {
    const cell = await edit(page, 'jsd-without-alpha', 'jsdCrossEntropy')
    const note = page.locator('[data-type-note="signature"]')
    await page.keyboard.type('({ ')
    await pressUntil(page, 'Control+Shift+Space', note)
    await expect(note.locator('strong')).toHaveText('options?: JsdCrossEntropyOptions')
    await page.keyboard.press('Escape')
    await expect(note).toHaveCount(0)
    await expect(code(cell)).toBeFocused()
  })

  test('a type error is underlined while typing; F8 goes to it and reads it out', async () => {
    const cell = await edit(page, 'jsd-without-alpha', 'const a: number = 1\njsdCrossEntropy()(output, 3)')
    await expect(cell.locator('.cm-lintRange-error')).toHaveText('3', slow)
    const said = await listen(page, cell)
    await page.keyboard.press('F8')
    const message = "Argument of type 'number' is not assignable to parameter of type 'Tensor<Rank>'."
    await expect(page.locator('.cm-diagnostic')).toHaveText(message)
    await expect.poll(() => said.join()).toContain(`Line 2: ${message}`)
    await page.keyboard.type('labels')
    await expect(cell.locator('.cm-lintRange-error')).toHaveCount(0, slow)
  })

  test('F12 goes to the cell that defines a name, and says where a library has it', async () => {
    const cell = await edit(page, 'jsd-without-alpha', 'F.oneHot(labels')
    const above = cellOf(page, 'three-predictions')
    await expect(async () => {
      await page.keyboard.press('F12')
      await expect(above.locator('pre').first()).toBeFocused({ timeout: 3000 })
    }).toPass(slow)
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('labels')
    await code(cell).click()
    await code(cell).press('Control+Home')
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight')
    await page.keyboard.press('F12')
    await expect(cell.getByText('oneHot is defined in lossbook/functional')).toBeVisible(slow)
  })

  test('Tab leaves the editor, a list of completions too', async () => {
    const cell = await edit(page, 'jsd-without-alpha', 'tf.')
    await expect(code(cell)).toHaveAttribute('aria-description', /Tab moves on/)
    await pressUntil(page, 'Control+Space', page.getByRole('listbox'))
    await page.keyboard.press('Tab')
    await expect(code(cell)).not.toBeFocused()
    await expect(code(cell)).toHaveText('tf.')
    await expect(cell.locator('[data-output]')).toBeFocused()
  })

  test('those who know no keys find the commands behind a button, which leaves the caret where it is', async () => {
    const cell = await edit(page, 'jsd-without-alpha', 'jsdCrossEntropy')
    await cell.getByRole('button', { name: 'Keys' }).click()
    await cell.getByRole('button', { name: 'Describe F2' }).click()
    await expect(page.locator('[data-type-note]')).toContainText('JsdCrossEntropyOptions', slow)
    await expect(cell.getByRole('button', { name: 'Describe F2' })).toBeHidden()
    await expect(code(cell)).toBeFocused()
  })

  test('names of an edited cell above are known, and a name that is gone is underlined', async () => {
    const below = await edit(page, 'jsd-without-alpha', 'fresh.toFixed(2)')
    await expect(below.locator('.cm-lintRange-error')).toHaveText('fresh', slow)
    const above = cellOf(page, 'three-predictions')
    await above.getByRole('button', { name: 'Edit', exact: true }).click()
    await code(above).press('Control+End')
    await page.keyboard.type('\nconst fresh = 1')
    await expect(below.locator('.cm-lintRange-error')).toHaveCount(0, slow)
  })
})

test('on a phone nothing but the code scrolls sideways while editing with types @phone-only', async ({
  page,
}) => {
  await page.goto(chapter)
  const cell = cellOf(page, 'jsd-without-alpha')
  await cell.getByRole('button', { name: 'Run', exact: true }).tap()
  await expect(page.locator('.cm-content')).toHaveCount(0)
  await edit(page, 'jsd-without-alpha', 'jsdCrossEntropy({ al')
  await pressUntil(page, 'Control+Space', page.getByRole('listbox'))
  await expect(page.locator('.cm-completionInfo')).toBeVisible(slow)
  // The editor shows the description first and finds its place in the next frame; while types arrive, it may draw it anew.
  const sticksOut = () =>
    page.evaluate(() => {
      const { clientWidth, scrollWidth } = document.documentElement
      const info = document.querySelector('.cm-completionInfo')
      if (!info) return Infinity
      const { right } = info.getBoundingClientRect()
      return Math.max(scrollWidth - clientWidth, Math.floor(right) - clientWidth)
    })
  await expect.poll(sticksOut).toBeLessThanOrEqual(0)
})
