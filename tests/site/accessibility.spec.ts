import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { chapterSlugs } from '../support/publishedChapters.ts'
import { notLaidOut } from '../support/notLaidOut.ts'

/** Rules whose answer depends on the theme or the width of the screen. */
const ofLooks = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable']

/** What axe finds wrong, as text. */
async function violationsOf(page: Page, rules?: string[]): Promise<string[]> {
  await expect(page.locator(notLaidOut)).toHaveCount(0)
  // In one go within the page, without its frame: handing over what passed, frame by frame, takes longer than the checks.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'], iframes: false, ...(rules && { runOnly: rules }) })
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
}

test.describe.configure({ timeout: 180_000 })

const pages = [
  '',
  '404.html',
  'chapters/',
  'corrections/',
  'proof/',
  ...chapterSlugs().map((slug) => `chapters/${slug}/`),
]

for (const path of pages) {
  // A long chapter takes axe some seconds: the laptop looks at the light theme, the phone at the dark one, for looks only.
  test(`/${path} has no violation that axe finds @phone`, async ({ page }, { project }) => {
    const phone = project.name === 'phone'
    const colorScheme = phone ? 'dark' : 'light'
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.goto(path)
    expect(await violationsOf(page, phone ? ofLooks : undefined), colorScheme).toEqual([])
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
  expect(await violationsOf(page)).toEqual([])
})
