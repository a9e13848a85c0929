import { chromium } from '@playwright/test'
import { findBrowser } from '../findBrowser.ts'
import { softwareGraphics } from '../softwareGraphics.ts'
import { bundleScript, serveScript } from '../serveScript.ts'
import type { Measurement } from './measureLosses.ts'
import type { BenchPage } from './page.ts'

declare const bench: BenchPage

/** Times the losses in a Chromium of their own: each backend begins with a fresh process. */
export async function measureInBrowser(backend: string, budgetMs: number): Promise<Measurement[]> {
  const script = await bundleScript(new URL('page.ts', import.meta.url))
  // Without the watchdog: computing large batches on the processor keeps the GPU process busy for longer than it allows.
  const args = [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-gpu-watchdog',
    ...softwareGraphics,
  ]
  const browser = await chromium.launch({ executablePath: findBrowser()?.path, args })
  try {
    const page = await browser.newPage()
    await serveScript(page, script)
    return await page.evaluate(([name, budget]) => bench.measure(name, budget), [backend, budgetMs] as const)
  } finally {
    await browser.close()
  }
}
