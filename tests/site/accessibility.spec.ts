import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { chapterSlugs } from '../support/publishedChapters.ts'

for (const path of ['', '404.html', ...chapterSlugs().map((slug) => `chapters/${slug}/`)]) {
  test(`/${path} has no violation that axe finds, light and dark @phone`, async ({ page }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.goto(path)
      const { violations } = await new AxeBuilder({ page }).analyze()
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
      expect(found, colorScheme).toEqual([])
    }
  })
}

test('the chapter has no violation that axe finds after Run all, with an editor and an error open', async ({
  page,
}) => {
  await page.goto('chapters/jsd-cross-entropy/')
  const cell = page.locator('live-cell[data-cell="one-split"]')
  await cell.getByRole('button', { name: 'Edit', exact: true }).click()
  await cell.getByRole('textbox').fill('let x = nowhere')
  await page.getByRole('button', { name: 'Run all' }).click()
  await expect(cell).toHaveAttribute('data-state', 'error')
  await expect(page.locator('live-cell:is([data-state="queued"], [data-state="running"])')).toHaveCount(0)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
})
