/**
 * How long a reader waits, from navigation to the first number, with nothing kept from an earlier visit: a chapter's cell and the
 * home page's, pressed as soon as it can be, beside a bare worker with tensorflow.js and beside Pyodide, all in one run.
 * Needs a build. Pyodide is installed into a folder that is thrown away. Usage: node scripts/bench-cold.ts [runs]
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { build } from 'esbuild'
import { serveCompressed } from './bench-cold/serveCompressed.ts'
import { getBrowser } from './getBrowser.ts'

const runs = Number(process.argv[2] ?? 5)
const chapterCell = 'jsd-without-alpha'
const folder = mkdtempSync(join(tmpdir(), 'lossbook-cold-'))
const { path: executablePath, version } = getBrowser((line) => console.log(line))

try {
  await writeBareWorker()
  const hasPyodide = installPyodide()
  const server = await serveCompressed(['dist', folder, join(folder, 'node_modules')])
  const rows = [
    await measure('bare tensorflow.js worker', 'bare.html', shown('output')),
    await measure('home page', '', pressed('live-cell')),
    await measure('chapter', 'chapters/jsd-cross-entropy/', pressed(`live-cell[data-cell="${chapterCell}"]`)),
    ...(hasPyodide ? [await measure('Pyodide', 'pyodide.html', shown('output'))] : []),
  ]
  server.close()
  const [bare] = rows
  const pyodide = hasPyodide ? rows.at(-1) : undefined
  const ratio = (a: number, b: number | undefined) => (b === undefined ? '' : (a / b).toFixed(3))
  console.log(`navigation to first number in a fresh ${version}, median of ${runs}`)
  console.table(
    rows.map(({ name, ms, bytes }) => ({
      what: name,
      ms: Math.round(ms),
      kB: (bytes / 1000).toFixed(1),
      '× bare, ms': ratio(ms, bare!.ms),
      '× Pyodide, ms': ratio(ms, pyodide?.ms),
      '× Pyodide, kB': ratio(bytes, pyodide?.bytes),
    })),
  )

  async function measure(name: string, path: string, wait: string) {
    const times: number[] = []
    let bytes = 0
    // The first run warms the server's cache and is not counted.
    for (let run = 0; run <= runs; run++) {
      const browser = await chromium.launch({
        executablePath,
        args: ['--no-sandbox', '--disable-background-networking'],
      })
      const context = await browser.newContext({ serviceWorkers: 'block' })
      const page = await context.newPage()
      await page.addInitScript(`globalThis.firstNumber = new Promise((resolve) => {
        const done = () => resolve(performance.now())
        addEventListener('DOMContentLoaded', () => { ${wait} })
      })`)
      server.takeBytes()
      await page.goto(server.url + path, { waitUntil: 'commit' })
      const ms = await page.evaluate<number>('firstNumber')
      bytes = server.takeBytes()
      if (run > 0) times.push(ms)
      await browser.close()
    }
    return { name, ms: times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!, bytes }
  }
} finally {
  rmSync(folder, { recursive: true })
}

/** Script that calls done() when an element has a text. */
function shown(selector: string): string {
  return `const output = document.querySelector('${selector}')
    new MutationObserver(done).observe(output, { childList: true })
    if (output.textContent) done()`
}

/** Script that presses Run of a cell as soon as it can be pressed, and calls done() when the cell is. */
function pressed(cell: string): string {
  return `const cell = document.querySelector('${cell}')
    const run = cell.querySelector('[data-action="run"]')
    new MutationObserver(() => cell.dataset.state === 'done' && done()).observe(cell, { attributes: true })
    const press = () => run.disabled || run.click()
    new MutationObserver(press).observe(run, { attributes: true })
    press()`
}

async function writeBareWorker() {
  await build({
    entryPoints: [new URL('bench-cold/bareWorker.ts', import.meta.url).pathname],
    bundle: true,
    minify: true,
    format: 'esm',
    outfile: join(folder, 'bare.js'),
    logLevel: 'error',
  })
  const script = `new Worker('bare.js', { type: 'module' }).onmessage = ({ data }) => (document.querySelector('output').textContent = data)`
  writeFileSync(
    join(folder, 'bare.html'),
    `<!doctype html><title>bare</title><output></output><script type="module">${script}</script>`,
  )
}

function installPyodide(): boolean {
  try {
    execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', '--prefix', folder, 'pyodide'], {
      stdio: 'ignore',
    })
  } catch {
    console.error('bench: Pyodide is left out: npm could not install it')
    return false
  }
  const script = `import { loadPyodide } from '/pyodide/pyodide.mjs'
    const pyodide = await loadPyodide({ indexURL: '/pyodide/' })
    document.querySelector('output').textContent = pyodide.runPython('1 * 1 + 2 * 2 + 3 * 3')`
  writeFileSync(
    join(folder, 'pyodide.html'),
    `<!doctype html><title>Pyodide</title><output></output><script type="module">${script}</script>`,
  )
  return true
}
