// Readers whose browser or network lacks something: the page stays readable, and a sentence says what does not work and why.
import { expect, test, type Page } from '@playwright/test'

const chapter = 'chapters/jsd-cross-entropy/'
const cellOf = (page: Page) => page.locator('live-cell[data-cell="jsd-without-alpha"]')
const outputOf = (page: Page) => cellOf(page).locator('[data-output]')

for (const [what, script, reason] of [
  ['no workers', 'delete globalThis.Worker', 'Worker is not defined'],
  [
    'workers that are forbidden',
    `globalThis.Worker = function () { throw new DOMException('forbidden here', 'SecurityError') }`,
    'forbidden here',
  ],
] as const) {
  test(`a browser with ${what} shows the values and says why cells do not run`, async ({ page }) => {
    await page.addInitScript(script)
    await page.goto(chapter)
    await cellOf(page).getByRole('button', { name: 'Run', exact: true }).click()
    await expect(page.locator('[data-page-status]')).toContainText(
      `The cells cannot run: the browser starts no worker (${reason})`,
    )
    await expect(cellOf(page).getByRole('button', { name: 'Retry' })).toBeVisible()
    await expect(outputOf(page)).toHaveText('tensor(1.4612)')
  })
}

for (const path of [chapter, '', 'embed/jsd-cross-entropy/jsd-without-alpha/']) {
  test(`a proxy that allows only scripts of files leaves /${path} readable, which says so`, async ({
    page,
  }) => {
    await page.route('**/*', async (route) => {
      const response = await route.fetch()
      const headers = { ...response.headers(), 'content-security-policy': "script-src 'self'" }
      delete (headers as Record<string, string>)['content-encoding']
      await route.fulfill({ response, headers })
    })
    await page.goto(path)
    await expect(
      page.getByText(
        'A policy of your network or browser blocks part of this page’s scripts, so the cells cannot run here.',
      ),
    ).toBeVisible()
    await expect(cellOf(page).getByRole('button', { name: 'Run', exact: true })).toBeHidden()
    await expect(outputOf(page)).toHaveText('tensor(1.4612)')
    await expect(cellOf(page).getByText('JsdCrossEntropy(smoothing=0, alpha=0)')).toBeVisible()
  })

  test.describe('with scripts off', () => {
    test.use({ javaScriptEnabled: false })
    test(`/${path} is readable and says that its cells do not run`, async ({ page }) => {
      await page.goto(path)
      await expect(page.getByText('Scripts are off, so the cells cannot run here.')).toBeVisible()
      await expect(page.locator('#jsd-without-alpha [data-output]')).toHaveText('tensor(1.4612)')
    })
  })
}

test('a proxy that forbids frames leaves the page readable, and Run says what is forbidden', async ({
  page,
}) => {
  await page.route(`**/${chapter}`, async (route) => {
    const response = await route.fetch()
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'content-security-policy': "frame-src 'none'" },
    })
  })
  await page.goto(chapter)
  await cellOf(page).getByRole('button', { name: 'Run', exact: true }).click()
  await expect(page.locator('[data-page-status]')).toContainText(
    'The cells cannot run: a policy forbids the frame they run in',
  )
  await expect(outputOf(page)).toHaveText('tensor(1.4612)')
})

test('a browser without WebAssembly runs the cells on cpu and says why not on wasm', async ({ page }) => {
  await page.addInitScript('delete globalThis.WebAssembly')
  await page.goto(chapter)
  await outputOf(page).evaluate((output) => (output.textContent = ''))
  await cellOf(page).getByRole('button', { name: 'Run', exact: true }).click()
  await expect(outputOf(page)).toHaveText('tensor(1.4612)')
  await page.getByRole('combobox', { name: 'Backend' }).focus()
  await expect(page.getByRole('option', { name: 'wasm (no WebAssembly)' })).toBeDisabled()
})
