import { expect, test, type Page } from '@playwright/test'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startStaticServer } from '../../scripts/startStaticServer.ts'
import { writeServiceWorker } from '../../src/site/offline/writeServiceWorker.ts'

test.use({ serviceWorkers: 'allow' })

const chapter = 'chapters/jsd-cross-entropy/'
const outputOf = (page: Page, id: string) => page.locator(`#${id} [data-output]`)
const kept = (page: Page) => page.evaluate(() => caches.keys())

async function run(page: Page, id: string) {
  await page.locator(`#${id}`).getByRole('button', { name: 'Run' }).click()
  await expect(page.locator(`#${id}`)).toHaveAttribute('data-state', 'done')
}

test('after one visit the book opens, runs and searches without network, and no tab is between two builds', async ({
  page,
  context,
}) => {
  test.setTimeout(180_000)
  const root = await mkdtemp(join(tmpdir(), 'lossbook-dist-'))
  // Without the thousand files that no page loads.
  const isUsed = (path: string) => !/^dist\/(?:cite|export|figures|api)\//.test(path)
  await cp('dist', root, { recursive: true, filter: isUsed })
  await writeServiceWorker(root)
  const first = await startStaticServer({ root })
  const url = first.url
  const port = Number(new URL(url).port)
  const stop = { server: first }
  try {
    await page.goto(url + chapter)
    await page.keyboard.press('Control+k')
    await page.getByRole('searchbox').fill('augmix')
    await expect(page.getByRole('link', { name: /Jensen/ }).first()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
    // The search was opened before the worker was there: it is kept afterwards.
    await expect
      .poll(() =>
        page.evaluate(
          async () => (await caches.match(`${location.origin}/pagefind/pagefind.js`)) !== undefined,
        ),
      )
      .toBe(true)
    const before = await kept(page)
    await stop.server.close()

    await page.goto(`${url}chapters/cross-entropy/?v=none`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.goto(url + chapter)
    await run(page, 'jsd-without-alpha')
    await expect(outputOf(page, 'jsd-without-alpha')).toHaveText('tensor(1.4612)')
    // Served by the service worker, thus not sandboxed itself: it holds the frame that is.
    const frame = page.locator('iframe')
    await expect(frame).not.toHaveAttribute('sandbox')
    await expect(frame.contentFrame().locator('iframe')).toHaveAttribute('sandbox', 'allow-scripts')
    await page.keyboard.press('Control+k')
    await page.getByRole('searchbox').fill('coyote')
    await expect(page.getByRole('link', { name: /Jensen/ }).first()).toBeVisible()
    const other = await context.newPage()
    await other.goto(`${url}dev/torture/`)
    await expect(other.getByRole('heading', { level: 1 })).toContainText('not kept on this device')

    // Another build comes: one value and the first page are not what they were.
    for (const [file, from, to] of [
      [`${chapter}index.html`, 'tensor(1.4612)', 'tensor(2.7183)'],
      ['index.html', 'Training losses, with each number proven', 'Losses anew'],
    ] as const) {
      const text = await readFile(join(root, file), 'utf8')
      expect(text).toContain(from)
      await writeFile(join(root, file), text.replaceAll(from, to))
    }
    await writeServiceWorker(root)
    stop.server = await startStaticServer({ root, port })

    await page.reload()
    await page.keyboard.press('Shift')
    const note = page.getByRole('region', { name: 'Newer version' })
    await expect(note).toContainText('A newer version of the book is here')
    await expect(note.locator('[data-edits]')).toHaveCSS('border-left-width', '4px')
    await expect(outputOf(page, 'jsd-without-alpha')).toHaveText('tensor(1.4612)')
    await other.goto(url)
    await expect(other.getByRole('heading', { level: 1 })).toHaveText(/each number proven/)
    await page.bringToFront()
    await note.getByRole('button').click()
    await expect(note).toContainText('Close the other tabs')
    await page.reload()
    await expect(outputOf(page, 'jsd-without-alpha')).toHaveText('tensor(1.4612)')
    await other.close()

    await page.keyboard.press('Shift')
    await note.getByRole('button').click()
    await expect(outputOf(page, 'jsd-without-alpha')).toHaveText('tensor(2.7183)')
    await stop.server.close()
    await page.goto(url)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Losses anew')
    const after = await kept(page)
    expect([before.length, after.length]).toEqual([1, 1])
    expect(after).not.toEqual(before)
  } finally {
    await stop.server.close()
    await rm(root, { recursive: true })
  }
})

test('without service workers a chapter opens and runs', async ({ page, baseURL }) => {
  await page.addInitScript(() => {
    const refused = { register: () => Promise.reject(new DOMException('refused', 'SecurityError')) }
    Object.defineProperty(navigator, 'serviceWorker', { value: refused })
    Object.defineProperty(window, 'caches', {
      get: () => {
        throw new DOMException('refused', 'SecurityError')
      },
    })
  })
  const errors: Error[] = []
  page.on('pageerror', (error) => errors.push(error))
  await page.goto(baseURL + chapter)
  await run(page, 'jsd-without-alpha')
  await expect(outputOf(page, 'jsd-without-alpha')).toHaveText('tensor(1.4612)')
  expect(errors).toEqual([])
})
