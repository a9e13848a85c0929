import { expect, test, type Page } from '@playwright/test'

const chapter = 'chapters/jsd-cross-entropy/'
// Chromium has WebGPU in secure contexts only, and counts no sandboxed worker among them: webgpu is tried below.
const backends = ['cpu', 'wasm', 'webgl']
const choice = (page: Page) => page.getByRole('combobox', { name: 'Backend' })
const finished = '[data-state="done"], [data-state="error"]'

/** Software graphics compile a shader for each operation. */
const patience = { timeout: 100_000 }

async function runAll(page: Page) {
  await page.getByRole('button', { name: 'Run all' }).click()
  await expect(page.locator(`live-cell:not(${finished})`)).toHaveCount(0, patience)
}

const proofs = (page: Page) =>
  page.$$eval('live-cell [data-proof]', (marks) =>
    marks.map((mark) => [mark.getAttribute('data-proof-status'), mark.textContent!.trim()] as const),
  )

for (const backend of backends) {
  test(`Run all on ${backend} is within the tolerance, and each cell says how far it is`, async ({
    page,
  }) => {
    test.setTimeout(180_000)
    await page.goto(chapter)
    const authored = await proofs(page)
    await choice(page).selectOption(backend)
    await runAll(page)
    await expect(choice(page)).toHaveValue(backend)
    const on = backend === 'cpu' ? '' : ` on ${backend}`
    await expect(page.locator('[data-page-status]')).toHaveText(new RegExp(`^\\d+ cells: done${on}$`))
    if (backend === 'cpu') return expect(await proofs(page)).toEqual(authored)

    // A cell that prints no number is compared by its text.
    const source = 'PyTorch [\\d.]+ / timm [\\d.]+'
    const compared = new RegExp(
      `^${backend}: (matches ${source}|within 0\\.0001 of ${source}, (no|largest) difference( [\\d.e-]+)?)$`,
    )
    for (const [i, [status, text]] of (await proofs(page)).entries()) {
      if (authored[i]![0] !== 'match') expect([status, text]).toEqual(authored[i])
      else expect([status, text]).toEqual(['match', expect.stringMatching(compared)])
    }
  })
}

test('another backend makes what ran out of date, and loads only when chosen', async ({ page }) => {
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname))
  await page.goto(chapter)
  const cell = page.locator('live-cell[data-cell="jsd-without-alpha"]')
  await cell.getByRole('button', { name: 'Run', exact: true }).click()
  await expect(cell).toHaveAttribute('data-state', 'done', patience)
  expect(loaded.filter((path) => path.includes('backend-'))).toEqual([])

  await choice(page).selectOption('wasm')
  await expect(cell).toHaveAttribute('data-state', 'stale')
  await expect(cell.locator('[data-proof]')).toHaveText('out of date: run it to compare again')
  await cell.getByRole('button', { name: 'Run', exact: true }).click()
  await expect(cell.locator('[data-proof]')).toHaveText(/^wasm: within 0\.0001 of PyTorch/, patience)
  expect(loaded.filter((path) => path.includes('backend-'))).toHaveLength(1)

  await choice(page).selectOption('cpu')
  await cell.getByRole('button', { name: 'Run', exact: true }).click()
  await expect(cell.locator('[data-proof]')).toHaveText(/^matches PyTorch/, patience)
})

test('a backend that this browser lacks cannot be chosen, and says why', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'gpu', { get: () => undefined })
    Reflect.deleteProperty(globalThis, 'OffscreenCanvas')
  })
  await page.goto(chapter)
  const before = await choice(page).boundingBox()
  await choice(page).focus()
  const texts = choice(page).getByRole('option')
  await expect(texts).toHaveText(['cpu', 'wasm', /^webgl \(no WebGL 2/, 'webgpu (no WebGPU)'])
  expect(await texts.evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).disabled))).toEqual([
    false,
    false,
    true,
    true,
  ])
  expect((await choice(page).boundingBox())!.width).toBe(before!.width)
})

test('webgpu gives way to cpu where the worker has none, and the choice says why', async ({ page }) => {
  await page.goto(chapter)
  await choice(page).selectOption('webgpu')
  const cell = page.locator('live-cell[data-cell="jsd-without-alpha"]')
  await cell.getByRole('button', { name: 'Run', exact: true }).click()
  await expect(cell).toHaveAttribute('data-state', 'done', patience)
  const on = await choice(page).inputValue()
  if (on === 'webgpu') return expect(cell.locator('[data-proof]')).toHaveText(/^webgpu: within/)
  expect(on).toBe('cpu')
  await expect(cell.locator('[data-proof]')).toHaveText(/^matches PyTorch/)
  await expect(choice(page).getByRole('option').last()).toHaveText(
    /^webgpu \((the worker of the cells has none|no .+)\)$/,
  )
})

test('a backend that the worker cannot start gives way to cpu, which runs what was asked for', async ({
  page,
}) => {
  await page.route('**/runtime/backend-wasm*', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: "require('@tensorflow/tfjs'); throw new Error('broken on the way')",
    }),
  )
  await page.goto(chapter)
  await choice(page).selectOption('wasm')
  const cell = page.locator('live-cell[data-cell="jsd-without-alpha"]')
  await cell.getByRole('button', { name: 'Run', exact: true }).click()
  await expect(cell).toHaveAttribute('data-state', 'done', patience)
  await expect(cell.locator('[data-proof]')).toHaveText(/^matches PyTorch/)
  await expect(choice(page)).toHaveValue('cpu')
})
