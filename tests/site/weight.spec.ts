import { expect, test, type Response } from '@playwright/test'
import { transferSize } from '../../scripts/transferSize.ts'
import { chapterSlugs } from '../support/publishedChapters.ts'

/** Bytes of brotli that a page may cost a reader who touches nothing, fonts included. */
const budget = 60_000

for (const path of ['', ...chapterSlugs().map((slug) => `chapters/${slug}/`)]) {
  test(`/${path} costs a reader at most ${budget / 1000} kB before the first touch`, async ({ page }) => {
    const responses: Response[] = []
    page.on('response', (response) => responses.push(response))
    await page.goto(path)
    await page.waitForLoadState('networkidle')
    // What is asked for while bodies are read is not the page's weight: the list is closed here.
    const costs = await Promise.all(
      responses.slice().map(async (response) => ({
        path: new URL(response.url()).pathname,
        bytes: await transferSize(response),
      })),
    )
    expect(costs.map((cost) => cost.path)).toContainEqual(expect.stringMatching(/\.css$/))
    const total = costs.reduce((sum, { bytes }) => sum + bytes, 0)
    const list = costs.map((cost) => `${cost.bytes} ${cost.path}`).join('\n')
    expect(total, `${total} bytes:\n${list}`).toBeLessThanOrEqual(budget)
  })
}
