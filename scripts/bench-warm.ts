/**
 * How fast a page that is open answers: a key press, a slider that is dragged, and a chapter of five hundred cells, which is generated
 * and built for this. Needs a build of the book. Usage: node scripts/bench-warm.ts
 */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { makeProjects } from './bench-book/makeProjects.ts'
import { measureBuild } from './bench-book/measureBuild.ts'
import { longChapter, longCells } from './bench-warm/longChapter.ts'
import { getBrowser } from './getBrowser.ts'
import { startStaticServer } from './startStaticServer.ts'
import { quantile } from './quantile.ts'

const folder = join(import.meta.dirname, '../.cache/bench-warm')
const { path: executablePath, version } = getBrowser((line) => console.log(line))
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-background-networking'],
})
try {
  const book = await startStaticServer({ root: 'dist' })
  const chapter = `${book.url}chapters/jsd-cross-entropy/`
  const rows = {
    ...(await pressKeys(chapter)),
    ...(await dragSlider(chapter, 1)),
    ...(await dragSlider(chapter, 6)),
  }
  await book.close()

  await mkdir(folder, { recursive: true })
  const { book: project } = await makeProjects(folder, 1)
  await writeFile(join(project, 'content/chapters/long.mdx'), longChapter())
  console.error(`bench-warm: building a chapter of ${longCells} cells …`)
  await measureBuild(project)
  const long = await startStaticServer({ root: join(project, 'dist') })
  Object.assign(rows, await runLong(`${long.url}chapters/long/`))
  await long.close()
  console.log(version)
  console.table(rows)
} finally {
  await browser.close()
  await rm(folder, { recursive: true, force: true })
}

type Rows = Record<string, { 'ms, median': string; 'ms, 95th percentile': string; note?: string }>

function row(times: number[], note?: string): Rows[string] {
  const at = (share: number) => quantile(times, share).toFixed(1)
  return { 'ms, median': at(0.5), 'ms, 95th percentile': at(0.95), ...(note && { note }) }
}

async function open(url: string): Promise<Page> {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    viewport: { width: 1280, height: 800 },
  })
  const page = await context.newPage()
  await page.goto(url)
  return page
}

/**
 * Shift-Enter in an editor, until the new value stands in the page, and until a frame with it is drawn. The cells count up and compute
 * next to nothing. The page itself waits for the value: a question asked from outside meanwhile would hold it up.
 */
async function pressKeys(url: string): Promise<Rows> {
  const page = await open(url)
  const cell = page.locator('live-cell[data-cell="jsd-without-alpha"]')
  await cell.getByRole('button', { name: 'Edit', exact: true }).click()
  const editor = cell.getByRole('textbox')
  const stood: number[] = []
  const drawn: number[] = []
  for (let i = 1; i <= 70; i++) {
    await editor.fill(`${i}`)
    const answer = page.evaluate(async (value) => {
      const output = document.querySelector('live-cell[data-cell="jsd-without-alpha"] [data-output]')!
      let pressed = 0
      const hear = ({ key, timeStamp }: KeyboardEvent) => key === 'Enter' && (pressed = timeStamp)
      addEventListener('keydown', hear, true)
      await new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => output.textContent === value && resolve())
        observer.observe(output, { childList: true, characterData: true, subtree: true })
      })
      const stood = performance.now() - pressed
      removeEventListener('keydown', hear, true)
      await new Promise(requestAnimationFrame)
      await new Promise((resolve) => setTimeout(resolve))
      return { stood, drawn: performance.now() - pressed }
    }, `${i}`)
    // What typing set off, such as the types, is over when a reader has found the keys.
    await new Promise((resolve) => setTimeout(resolve, 100))
    await page.keyboard.press('Shift+Enter')
    const times = await answer
    // The first presses load the compiler and start the worker.
    if (i <= 10) continue
    stood.push(times.stood)
    drawn.push(times.drawn)
  }
  await page.context().close()
  return {
    'Shift-Enter, the new value stands in the page': row(stood),
    'Shift-Enter, a frame with it is drawn': row(drawn),
  }
}

/** Two seconds of a finger on the slider of α, a new value each frame: how far apart frames and charts are, and what is left behind. */
async function dragSlider(url: string, slower: number): Promise<Rows> {
  const page = await open(url)
  const slider = page.getByRole('slider', { name: 'α, the price of disagreement' })
  await slider.scrollIntoViewIfNeeded()
  await page.getByRole('button', { name: 'Run all' }).click()
  await page.locator('[data-page-status]', { hasText: /done$/ }).waitFor()
  const client = await page.context().newCDPSession(page)
  await client.send('Emulation.setCPUThrottlingRate', { rate: slower })
  const { frames, charts, behind } = await slider.evaluate(async (input: HTMLInputElement) => {
    const nextFrame = () => new Promise<number>(requestAnimationFrame)
    const charts: number[] = []
    let drawn = await nextFrame()
    const observer = new MutationObserver(() => {
      const now = performance.now()
      charts.push(now - drawn)
      drawn = now
    })
    for (const place of document.querySelectorAll('live-cell [data-figures]'))
      observer.observe(place, { childList: true, subtree: true })
    const frames: number[] = []
    let last = await nextFrame()
    for (let i = 0; i < 120; i++) {
      input.value = String(i % 25)
      input.dispatchEvent(new Event('input', { bubbles: true }))
      const now = await nextFrame()
      frames.push(now - last)
      last = now
    }
    const released = performance.now()
    let quietSince = performance.now()
    const watch = new MutationObserver(() => (quietSince = performance.now()))
    for (const place of document.querySelectorAll('live-cell [data-figures]'))
      watch.observe(place, { childList: true, subtree: true })
    while (performance.now() - quietSince < 500) await nextFrame()
    return { frames, charts: charts.slice(1), behind: quietSince - released }
  })
  await page.context().close()
  const speed = slower === 1 ? '' : `, processor ${slower} × slower`
  return {
    [`dragging α: between frames${speed}`]: row(frames),
    [`dragging α: between charts${speed}`]: row(
      charts,
      `${charts.length} charts for ${frames.length} values`,
    ),
    [`dragging α: last chart after the last value${speed}`]: row([behind]),
  }
}

async function runLong(url: string): Promise<Rows> {
  const page = await open(url)
  // Within the page, as looking for a button by its name takes longer than the run.
  const runAll = () =>
    page.evaluate(async (done) => {
      const status = document.querySelector('[data-page-status]')!
      status.textContent = ''
      const isDone = new Promise<number>((resolve) => {
        const look = () => status.textContent.startsWith(done) && resolve(performance.now())
        new MutationObserver(look).observe(status, { childList: true, characterData: true, subtree: true })
      })
      const begun = performance.now()
      document.querySelector<HTMLElement>('[data-page="run-all"]')!.click()
      return (await isDone) - begun
    }, `${longCells} cells: done`)
  await runAll()
  const again = []
  for (let i = 0; i < 5; i++) again.push((await runAll()) / longCells)
  const frames = await page.evaluate(async () => {
    const nextFrame = () => new Promise<number>(requestAnimationFrame)
    scrollTo({ top: 0, behavior: 'instant' })
    let last = await nextFrame()
    const frames: number[] = []
    for (let i = 0; i < 180; i++) {
      scrollBy({ top: 150, behavior: 'instant' })
      const now = await nextFrame()
      frames.push(now - last)
      last = now
    }
    return frames
  })
  await page.context().close()
  return {
    [`Run all of ${longCells} cells, a cell`]: row(again),
    [`scrolling ${longCells} cells: between frames`]: row(frames),
  }
}
