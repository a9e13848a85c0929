import { expect, test, type Page } from '@playwright/test'
import { notLaidOut } from '../support/notLaidOut.ts'

test('what a finger presses is 44 pixels high @phone-only', async ({ page }) => {
  for (const path of [
    '',
    'chapters/',
    'chapters/jsd-cross-entropy/',
    'chapters/dataset/',
    'chapters/model-architectures/',
    // Widgets that are chosen, typed into and ticked.
    'chapters/training-scripts/',
    'proof/',
    'corrections/',
    '404.html',
  ]) {
    await page.goto(path)
    await expect(page.locator(notLaidOut)).toHaveCount(0)
    expect(await findSmall(page), path).toEqual([])
  }
})

test('what a finger presses in dialogs, notes and completions is 44 pixels high @phone-only', async ({
  page,
}) => {
  await page.goto('chapters/jsd-cross-entropy/')
  const cell = page.locator('live-cell#jsd-without-alpha')
  await cell.getByRole('link', { name: 'Cite' }).tap()
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Copy' }).first()).toBeVisible()
  expect(await findSmall(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.locator('.downloads summary').tap()
  await cell.getByRole('button', { name: 'Edit', exact: true }).tap()
  // What is typed before the editor is there completes nothing.
  await expect(cell.locator('.cm-editor')).toBeVisible()
  await cell.getByRole('textbox').fill('')
  await page.keyboard.type('out')
  const option = page.locator('.cm-tooltip-autocomplete [role="option"]').first()
  // The types may still be loading when a key is pressed.
  await expect(async () => {
    await page.keyboard.press('Control+Space')
    await expect(option).toBeVisible({ timeout: 3000 })
  }).toPass({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Share' }).evaluate((share: HTMLElement) => share.click())
  await expect(page.getByRole('textbox', { name: 'Link to share' })).toBeVisible()
  expect(await findSmall(page)).toEqual([])
})

/** What can be pressed and is too small for a finger; a link among words is as high as their line. */
function findSmall(page: Page): Promise<string[]> {
  return page.$$eval(
    'button, select, summary, input, textarea, [role="tab"], [role="option"], a',
    (elements) =>
      elements
        .filter((element) => {
          const isAmongWords =
            element.matches(':is(p, li, span, div, td, dd) > a:not(.button)') &&
            element.parentElement!.textContent!.trim() !== element.textContent!.trim()
          // A box or slider is pressed by its label, too.
          const pressed = [element, ...((element as HTMLInputElement).labels ?? [])]
          const heights = pressed.map((one) => one.getBoundingClientRect().height)
          return (
            element.checkVisibility() &&
            !element.closest('.sr-only, .site-foot') &&
            (!isAmongWords || element.matches('dialog *')) &&
            Math.max(...heights) < 43.5
          )
        })
        .map((element) => `${element.getBoundingClientRect().height} px: ${element.outerHTML.slice(0, 120)}`),
  )
}

test('output of a script from right to left begins at its right, and its code stays as it is', async ({
  page,
}) => {
  await page.goto('chapters/jsd-cross-entropy/')
  const cell = page.locator('live-cell[data-cell="jsd-without-alpha"]')
  await cell.getByRole('button', { name: 'Edit', exact: true }).click()
  await cell.getByRole('textbox').fill(`print('שלום: 12 loss')`)
  await cell.getByRole('button', { name: 'Run', exact: true }).click()
  const output = cell.locator('[data-output]')
  await expect(output).toHaveText('שלום: 12 loss')
  // A paragraph of a script from right to left ends at the left, here with its Latin word.
  const [first, last] = await output.evaluate((element) =>
    [0, 9].map((at) => {
      const range = document.createRange()
      const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode()!
      range.setStart(text, at)
      range.setEnd(text, at + 1)
      return range.getBoundingClientRect().left
    }),
  )
  expect(last).toBeLessThan(first!)
})
