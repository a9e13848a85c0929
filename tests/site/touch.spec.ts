import { expect, test } from '@playwright/test'
import { notLaidOut } from '../support/notLaidOut.ts'

test('what a finger presses is 44 pixels high @phone-only', async ({ page }) => {
  for (const path of [
    '',
    'chapters/',
    'chapters/jsd-cross-entropy/',
    'chapters/dataset/',
    'chapters/model-architectures/',
  ]) {
    await page.goto(path)
    await expect(page.locator(notLaidOut)).toHaveCount(0)
    // A box or slider is pressed by its label, too.
    const small = await page.$$eval('button, select, summary, [role="tab"], nav a, a.button', (elements) =>
      elements
        .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 43.5)
        .map((element) => `${element.getBoundingClientRect().height} px: ${element.outerHTML.slice(0, 120)}`),
    )
    expect(small, path).toEqual([])
  }
})

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
