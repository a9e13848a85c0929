/**
 * How long an author waits with `npm run dev`, from saving an edited chapter to the new value in the open page, and to an error of types in the
 * terminal: in this book, and in a generated one of ten cells a chapter. Usage: node scripts/bench-dev.ts [chapters, default 200]
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { chromium, type Browser, type Page } from '@playwright/test'
import { startDev, type DevServer } from './bench-dev/startDev.ts'
import { generatedBook, thisBook, type Target } from './bench-dev/targets.ts'
import { getBrowser } from './getBrowser.ts'
import { quantile } from './quantile.ts'

const edits = 9
const count = Number(process.argv[2] ?? 200)
if (!Number.isInteger(count) || count < 2)
  throw new Error(`bench-dev: expected a number of chapters, found ${process.argv[2]}`)
const { path: executablePath } = getBrowser((line) => console.error(line))
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
const rows: Record<string, object> = {}
try {
  rows['this book'] = await measure(browser, await thisBook())
  rows[`${count} chapters`] = await measure(browser, await generatedBook(count))
} finally {
  await browser.close()
}
console.log('milliseconds from saving a chapter')
console.table(rows)

async function measure(browser: Browser, target: Target): Promise<object> {
  // As for an author who comes back: an earlier start executed the chapters.
  await (await startDev(target.root)).stop()
  const dev = await startDev(target.root)
  const page = await browser.newPage()
  try {
    return await edit(page, dev, target)
  } finally {
    await page.close()
    await dev.stop()
  }
}

async function edit(page: Page, dev: DevServer, { root, slug, cell, edit }: Target): Promise<object> {
  const file = join(root, 'content/chapters', `${slug}.mdx`)
  const text = await readFile(file, 'utf8')
  const save = async (printed: string, declared?: string) => {
    await writeFile(file, edit(text, printed, declared))
    return performance.now()
  }
  let waiting: ((value: string) => void) | undefined
  const shows = (wanted: string) =>
    new Promise<number>((resolve) => {
      waiting = (value) => value === wanted && resolve(performance.now())
    })
  // The page tells what it shows as soon as it is there.
  await page.exposeFunction('shows', (value: string) => waiting?.(value))
  await page.addInitScript((id) => {
    addEventListener('DOMContentLoaded', () => {
      const shown = document.querySelector(`#${id} [data-output]`)?.textContent ?? ''
      ;(globalThis as unknown as { shows: (value: string) => void }).shows(shown)
    })
  }, cell)
  await page.goto(`${dev.url}chapters/${slug}/`)
  const times: number[] = []
  for (let i = 1; i <= edits; i++) {
    // An author looks at what there is before the next edit.
    await setTimeout(1500)
    const value = 1 + i / 16
    const there = shows(`tensor(${value.toFixed(4)})`)
    const saved = await save(String(value))
    times.push((await there) - saved)
  }
  const complaint = dev.printed(/Type 'string' is not assignable to type 'number'/)
  const saved = await save('2', "const wrong: number = 'x'\n")
  await complaint
  const [first, ...later] = times.map(Math.round)
  return {
    'to the new value, first edit': first,
    'later edits, median': quantile(later, 0.5),
    longest: Math.max(...later),
    'to an error of types': Math.round(performance.now() - saved),
  }
}
