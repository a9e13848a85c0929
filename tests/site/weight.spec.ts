import { brotliCompressSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { chapterSlugs } from '../support/publishedChapters.ts'

/** Bytes of brotli that a page may cost a reader who touches nothing, fonts included. */
const budget = 80_000

for (const path of ['', ...chapterSlugs().map((slug) => `chapters/${slug}/`)]) {
  test(`/${path} costs a reader at most ${budget / 1000} kB before the first touch`, async ({ page }) => {
    const costs: { path: string; bytes: number }[] = []
    const pending: Promise<void>[] = []
    page.on('response', (response) => {
      pending.push(
        response.body().then((body) => {
          const compressed = /\.(woff2|png|jpg)$/.test(response.url()) ? body : brotliCompressSync(body)
          costs.push({ path: new URL(response.url()).pathname, bytes: compressed.length })
        }),
      )
    })
    await page.goto(path)
    await page.waitForLoadState('networkidle')
    await Promise.all(pending)
    expect(costs.map((cost) => cost.path)).toContainEqual(expect.stringMatching(/\.css$/))
    const total = costs.reduce((sum, { bytes }) => sum + bytes, 0)
    const list = costs.map((cost) => `${cost.bytes} ${cost.path}`).join('\n')
    expect(total, `${total} bytes:\n${list}`).toBeLessThanOrEqual(budget)
  })
}
