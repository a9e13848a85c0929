import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { chapterSlugs } from '../support/publishedChapters.ts'

interface Kept {
  combination: string
  engine: string
  date: string
  chapters: Record<string, { matched: number; values: number }>
}

const folder = join(import.meta.dirname, '../../content/proof')
const kept = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Kept)
const labelOf = ({ combination }: Kept) => {
  const [browser, backend] = combination.split('-')
  return `${{ chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' }[browser!]}, ${backend}`
}

test('the mark of a chapter leads to its row of the page of proofs', async ({ page }) => {
  await page.goto('chapters/jsd-cross-entropy/')
  await page.locator('.tally').getByRole('link', { name: 'checked' }).click()
  await expect(page).toHaveURL(/proof\/#jsd-cross-entropy$/)
  const row = page.getByRole('row', { name: /^Jensen–Shannon/ })
  await expect(row).toBeInViewport()
  await row.getByRole('link', { name: /^Jensen–Shannon/ }).click()
  await expect(page).toHaveURL(/chapters\/jsd-cross-entropy\/$/)
})

test('the page of proofs tells what each browser gave, or that it was not run @phone', async ({ page }) => {
  await page.goto('proof/')
  const shown = await page.$$eval('tbody tr', (rows): Record<string, Record<string, string>> =>
    Object.fromEntries(
      rows.map((row) => [
        row.id,
        Object.fromEntries(
          [...row.querySelectorAll('td')].map((cell) => [cell.dataset.label!, cell.textContent!.trim()]),
        ),
      ]),
    ),
  )
  expect(Object.keys(shown).sort()).toEqual(chapterSlugs())
  for (const slug of chapterSlugs()) {
    expect(Object.keys(shown[slug]!)).toHaveLength(6)
    for (const [label, text] of Object.entries(shown[slug]!)) {
      const record = kept.find((one) => labelOf(one) === label)
      const measured = record?.chapters[slug]
      const claim =
        measured && `${measured.matched.toLocaleString('en')} of ${measured.values.toLocaleString('en')}`
      if (!claim) expect(text, `${slug}, ${label}`).toBe('not run')
      else if (!text.startsWith('changed since')) expect(text, `${slug}, ${label}`).toContain(claim)
    }
  }
  for (const record of kept) {
    const run = page.locator('.runs > div').filter({ hasText: labelOf(record) })
    await expect(run).toContainText(record.engine)
    await expect(run).toContainText(record.date)
  }
  const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement)
  expect(scrollWidth).toBe(clientWidth)
})
