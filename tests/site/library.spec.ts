import { expect, test, type Page } from '@playwright/test'
import { build } from 'esbuild'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { reprRecords } from '../library/format/repr-records.ts'
import { recordedLosses } from '../library/support/recordedLosses.ts'
import type { LibraryPage, Records } from './library/page.ts'

declare const library: LibraryPage

const exact = {}
// The GPU backends compose the losses of operations: sums, exp and log are single precision, and a graphics card's exp and
// log may be off by some more units in the last place than a processor's.
const composed = { relative: 3e-5, absolute: 3e-6 }
const tolerances = { cpu: exact, wasm: exact, webgl: composed, webgpu: composed }

const losses = recordedLosses()
// tfjs has neither float64 nor tensors of more than six dimensions, and wasm none of complex numbers.
const tensors = reprRecords().filter(
  ({ tensor: { dtype, shape } }) => dtype !== 'float64' && dtype !== 'complex64' && shape.length <= 6,
)
const records = JSON.stringify({ losses, tensors } satisfies Records, (_, value: unknown) =>
  typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))
    ? `number ${Object.is(value, -0) ? '-0' : value}`
    : value,
)

let script: string
test.beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('library/page.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    platform: 'browser',
    mainFields: ['module', 'main'],
    write: false,
    logLevel: 'error',
  })
  script = outputFiles[0]!.text
})

/** A page that holds the library and nothing else, on an address that counts as secure: WebGPU asks for that. */
async function openLibrary(page: Page, backend: string) {
  const wasm = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm')
  await page.route('http://localhost/**', async (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/')
      return route.fulfill({ contentType: 'text/html', body: '<script src="/page.js"></script>' })
    if (pathname === '/page.js') return route.fulfill({ contentType: 'text/javascript', body: script })
    if (pathname === '/records.json') return route.fulfill({ contentType: 'application/json', body: records })
    const file = /^\/wasm\/([\w-]+\.wasm)$/.exec(pathname)?.[1]
    if (!file) return route.fulfill({ status: 404 })
    const body = await readFile(new URL(file, `file://${wasm}`))
    return route.fulfill({ contentType: 'application/wasm', body })
  })
  await page.goto('http://localhost/')
  expect(await page.evaluate((name) => library.start(name), backend)).toBe(backend)
}

for (const [backend, tolerance] of Object.entries(tolerances)) {
  test(`the library agrees with PyTorch on ${backend} in the browser`, async ({ page }) => {
    test.skip(
      backend.startsWith('webg') && !process.env.LOSSBOOK_GRAPHICS,
      'Software graphics take minutes to compile some hundred shaders: set LOSSBOOK_GRAPHICS=1 to run this',
    )
    test.setTimeout(600_000)
    await openLibrary(page, backend)
    const failures = await page.evaluate((given) => library.checkLosses(given), tolerance)
    expect(failures).toEqual([])

    const format = await page.evaluate(() => library.checkFormat())
    expect(format.failures).toEqual([])
    expect(format.compared).toBeGreaterThan(400)
  })
}
