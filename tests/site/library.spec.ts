import { expect, test, type Page } from '@playwright/test'
import { bundleScript, serveScript } from '../../scripts/serveScript.ts'
import { reprRecords } from '../library/format/repr-records.ts'
import { recordedLosses } from '../library/support/recordedLosses.ts'
import type { LibraryPage, Records } from './library/page.ts'

declare const library: LibraryPage

const exact = {}
// The GPU backends compose the losses of operations: sums, exp and log are single precision, and a graphics card's exp and
// log may be off by some more units in the last place than a processor's. Their 1e-6 absolute becomes 3e-6, 1e-5 relative
// 3e-5: three times the few last places that a sum of some hundred terms of single precision loses.
const composed = { relative: 3e-5, absolute: 3e-6 }
const tolerances = { cpu: exact, wasm: exact, webgl: composed, webgpu: composed }

// webgl compiles a program for each shape of its inputs; software rendering takes a tenth of a second for one, and there are
// thousands. Told to pass shapes as arguments, it shares them among shapes: the same arithmetic from some hundred programs.
// LOSSBOOK_GRAPHICS=1 tries the programs that readers get.
const flags = { WEBGL_USE_SHAPES_UNIFORMS: !process.env.LOSSBOOK_GRAPHICS }

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
  script = await bundleScript(new URL('library/page.ts', import.meta.url))
})

async function openLibrary(page: Page, backend: string) {
  await serveScript(page, script, { '/records.json': records })
  const started = await page.evaluate(([name, flags]) => library.start(name, flags), [
    backend,
    flags,
  ] as const)
  expect(started).toBe(backend)
}

for (const [backend, tolerance] of Object.entries(tolerances)) {
  test(`the library agrees with PyTorch on ${backend} in the browser`, async ({ page }) => {
    test.setTimeout(process.env.LOSSBOOK_GRAPHICS ? 1_800_000 : 600_000)
    await openLibrary(page, backend)
    const found = await page.evaluate((given) => library.checkLosses(given), tolerance)
    expect(found).toEqual({ failures: [], compared: losses.length, backends: [backend] })

    const format = await page.evaluate(() => library.checkFormat())
    expect(format.failures).toEqual([])
    expect(format.compared).toBeGreaterThan(400)
  })
}
