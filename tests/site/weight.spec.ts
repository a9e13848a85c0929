import { expect, test, type Page, type Response } from '@playwright/test'
import { transferSize } from '../../scripts/transferSize.ts'
import { chapterSlugs } from '../support/publishedChapters.ts'

/** Bytes of brotli that a page may cost a reader who touches nothing, fonts included. */
const budget = 60_000

/**
 * Bytes of brotli until the first value stands, the page included: a thirtieth of the 5.52 MB that Pyodide costs, and the face of stressed
 * words, which comes later when Run is pressed at once.
 */
const firstValueBudget = 190_000

for (const path of ['', ...chapterSlugs().map((slug) => `chapters/${slug}/`)]) {
  test(`/${path} costs a reader at most ${budget / 1000} kB before the first touch`, async ({ page }) => {
    const weigh = hearResponses(page)
    await page.goto(path)
    await page.waitForLoadState('networkidle')
    const { costs, total, list } = await weigh()
    expect(costs.map((cost) => cost.path)).toContainEqual(expect.stringMatching(/\.css$/))
    expect(costs.filter((cost) => cost.path.endsWith('.js'))).toHaveLength(1)
    expect(total, list).toBeLessThanOrEqual(budget)
  })
}

for (const path of ['', 'chapters/jsd-cross-entropy/']) {
  test(`/${path} costs a reader at most ${firstValueBudget / 1000} kB until a first value`, async ({
    page,
  }) => {
    const weigh = hearResponses(page)
    await page.goto(path)
    await page.waitForLoadState('networkidle')
    const cell = page.locator('live-cell#jsd-without-alpha')
    // Without a pointer: what comes near fetches what this cell does not need.
    await cell.getByRole('button', { name: 'Run', exact: true }).evaluate((run: HTMLElement) => run.click())
    await expect(cell).toHaveAttribute('data-state', 'done')
    const { costs, total, list } = await weigh()
    expect(total, list).toBeLessThanOrEqual(firstValueBudget)
    // Each file is one more answer to wait for: the cells' frame, the page's code, the chapter's data.
    const files = costs.map(
      ({ path }) => /\/(?:_astro|runtime)\/(?:.*\/)?([\w-]+)\.[^/]*(?:js|json|html)$/.exec(path)?.[1],
    )
    expect(files.filter((name) => name !== undefined && name !== 'PageScript').toSorted()).toEqual([
      'jsd-cross-entropy',
      'openChapter',
      'rolldown-runtime',
      'sandbox',
    ])
  })
}

test('a link to a version says what it printed without the code that runs cells', async ({ page }) => {
  const weigh = hearResponses(page)
  await page.goto('chapters/jsd-cross-entropy/?v=0.1.0')
  await expect(page.locator('[data-pinned]')).toBeVisible()
  const { list } = await weigh()
  expect(list).toContain('openPinned')
  expect(list).not.toContain('openChapter')
})

/** Weighs all that a page has received since it was called. */
function hearResponses(page: Page) {
  const responses: Response[] = []
  page.on('response', (response) => {
    // The worker is made of a text that was counted when it came.
    if (!response.url().startsWith('blob:')) responses.push(response)
  })
  return async () => {
    // What is asked for while bodies are read is not the page's weight: the list is closed here.
    const costs = await Promise.all(
      responses.slice().map(async (response) => ({
        path: new URL(response.url()).pathname,
        bytes: await transferSize(response),
      })),
    )
    const total = costs.reduce((sum, { bytes }) => sum + bytes, 0)
    return {
      costs,
      total,
      list: `${total} bytes:\n${costs.map(({ bytes, path }) => `${bytes} ${path}`).join('\n')}`,
    }
  }
}
