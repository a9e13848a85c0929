/**
 * How long a reader waits, from navigation to the first number, with nothing kept from an earlier visit: a chapter's cell and the
 * home page's, pressed as soon as it can be, beside a bare worker with tensorflow.js, on an empty page and started by the same press
 * on the same pages, and beside Pyodide, all in one run; each by a browser at rest and, again, as the first page of one that just started.
 * Needs a build. Pyodide is installed into a folder that is thrown away. Usage: node scripts/bench-cold.ts [runs]
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { build } from 'esbuild'
import { openFresh } from './bench-cold/openFresh.ts'
import { serveCompressed } from './bench-cold/serveCompressed.ts'
import { getBrowser } from './getBrowser.ts'
import { quantile } from './quantile.ts'

const runs = Number(process.argv[2] ?? 7)
const pages = [
  { page: 'home page', path: '', cell: 'live-cell' },
  {
    page: 'chapter',
    path: 'chapters/jsd-cross-entropy/',
    cell: 'live-cell[data-cell="jsd-without-alpha"]',
  },
]
const limitMs = 60_000
const starts = ['atRest', 'justStarted'] as const
const folder = mkdtempSync(join(tmpdir(), 'lossbook-cold-'))
const { path: executablePath, version } = getBrowser((line) => console.log(line))

try {
  await writeBareWorker()
  const hasPyodide = installPyodide()
  const server = await serveCompressed(['dist', folder, join(folder, 'node_modules')])
  const visits = [
    { name: 'bare tensorflow.js worker', path: 'bare.html', wait: shown('output') },
    ...pages.map(({ page, path, cell }) => ({ name: page, path, wait: pressed(cell) })),
    ...pages.map(({ page, path, cell }) => ({
      name: `${page}, bare worker`,
      path,
      wait: pressedForBare(cell),
    })),
    ...(hasPyodide ? [{ name: 'Pyodide', path: 'pyodide.html', wait: shown('output') }] : []),
  ].map((visit) => ({ ...visit, times: { atRest: [] as number[], justStarted: [] as number[] }, bytes: 0 }))
  // In turn, as a machine is not as quick in each minute. The first round warms the server's cache and is not counted.
  for (let run = 0; run <= runs; run++) {
    for (const visit of visits) {
      for (const start of starts) {
        const measured = server.measure(visit.wait)
        const close = openFresh(executablePath, server[start](visit.path))
        try {
          const { ms, bytes } = await Promise.race([measured, fail(visit.name)])
          visit.bytes = bytes
          if (run > 0) visit.times[start].push(ms)
        } finally {
          await close()
        }
      }
    }
  }
  server.close()
  const ratio = (a: number, b: number | undefined) => (b === undefined ? '' : (a / b).toFixed(3))
  for (const start of starts) {
    const rows = visits.map(({ name, times, bytes }) => ({ name, ms: quantile(times[start], 0.5), bytes }))
    const [bare] = rows
    const pyodide = hasPyodide ? rows.at(-1) : undefined
    const browser = start === 'atRest' ? 'at rest' : 'that just started'
    console.log(`navigation to first number in a fresh ${version} ${browser}, median of ${runs}`)
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
  }
} finally {
  rmSync(folder, { recursive: true })
}

async function fail(name: string): Promise<never> {
  await setTimeout(limitMs, undefined, { ref: false })
  throw new Error(`bench-cold: expected a first number of ${name} within ${limitMs / 1000} s, found none`)
}

/** Script that calls done() when an element has a text. */
function shown(selector: string): string {
  return `const output = document.querySelector('${selector}')
    new MutationObserver(done).observe(output, { childList: true })
    if (output.textContent) done()`
}

/** Script that presses Run of a cell as soon as it can be pressed, and calls done() when the cell is. */
function pressed(cell: string): string {
  return whenPressable(
    cell,
    `new MutationObserver(() => cell.dataset.state === 'done' && done()).observe(cell, { attributes: true })
    run.click()`,
  )
}

/**
 * Script that starts the bare worker instead, and calls done() when its number stands in the cell: what the page itself costs, and
 * what is beyond it is the price of the sandbox and of cells.
 */
function pressedForBare(cell: string): string {
  return whenPressable(
    cell,
    `new Worker('/bare.js', { type: 'module' }).onmessage = ({ data }) => {
      cell.querySelector('[data-output]').textContent = data
      done()
    }`,
  )
}

function whenPressable(cell: string, then: string): string {
  return `const cell = document.querySelector('${cell}')
    const run = cell.querySelector('[data-action="run"]')
    const enabled = new MutationObserver(press)
    enabled.observe(run, { attributes: true })
    press()
    function press() {
      if (run.disabled) return
      enabled.disconnect()
      ${then}
    }`
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
