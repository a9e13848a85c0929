/**
 * What each page costs a reader: bytes of brotli before the first touch, fonts included, and the time from a press on “Run all”
 * to the last cell, in Chromium, engine and worker loaded anew. Needs a build. Usage: node scripts/bench-pages.ts [path…]
 */
import { availableParallelism, loadavg } from 'node:os'
import { chromium, type Browser, type Response } from '@playwright/test'
import { findSitePages } from './findSitePages.ts'
import { getBrowser } from './getBrowser.ts'
import { startStaticServer } from './startStaticServer.ts'
import { transferSize } from './transferSize.ts'

/** How long a chapter may take before it counts as stuck. */
const patienceMs = 120_000

const paths = process.argv.length > 2 ? process.argv.slice(2) : findSitePages('dist')
if (paths.length === 0)
  throw new Error('bench-pages: expected pages in dist/, found none: run npm run build first')
const { path: executablePath, version } = getBrowser((line) => console.log(line))
const server = await startStaticServer({ root: 'dist', base: process.env.LOSSBOOK_BASE })
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-background-networking'],
})
try {
  const rows = []
  for (const path of paths) rows.push(await measurePage(browser, server.url, path))
  const [load = 0] = loadavg()
  const busy = load > availableParallelism() ? `; the machine is busy (load ${load.toFixed(1)})` : ''
  console.log(`pages in ${version}: brotli before the first touch, and time to Run all${busy}`)
  console.table(rows)
} finally {
  await browser.close()
  await server.close()
}

async function measurePage(browser: Browser, base: string, path: string) {
  const page = await browser.newPage()
  const responses: Response[] = []
  page.on('response', (response) => responses.push(response))
  await page.goto(new URL(path, base).href)
  await page.waitForLoadState('networkidle')
  // What is asked for from now on is no weight of the page.
  const sizes = await Promise.all(responses.slice().map(sizeOf))
  const kB = (kind?: string) =>
    (sizes.reduce((sum, size) => sum + (kind && size.kind !== kind ? 0 : size.bytes), 0) / 1000).toFixed(1)
  const cells = await page.locator('live-cell').count()
  const runAll = page.getByRole('button', { name: 'Run all' })
  let seconds = ''
  if ((await runAll.count()) > 0) {
    const start = performance.now()
    await runAll.click()
    await page.waitForFunction(
      () =>
        [...document.querySelectorAll<HTMLElement>('live-cell')].every((cell) =>
          ['done', 'error'].includes(cell.dataset.state ?? ''),
        ),
      undefined,
      { timeout: patienceMs },
    )
    seconds = ((performance.now() - start) / 1000).toFixed(1)
  }
  await page.close()
  return { page: `/${path}`, 'kB in all': kB(), 'kB HTML': kB('document'), cells, 'Run all, s': seconds }
}

async function sizeOf(response: Response): Promise<{ kind: string; bytes: number }> {
  return { kind: response.request().resourceType(), bytes: await transferSize(response) }
}
