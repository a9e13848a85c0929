import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test, type Page } from '@playwright/test'

const patient = { timeout: 20_000 }
let host: Server
let hostUrl: string
let html = ''

test.beforeAll(async () => {
  host = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(html))
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve))
  hostUrl = `http://127.0.0.1:${(host.address() as AddressInfo).port}/`
})
test.afterAll(() => void host.close())

/** Opens a page of another origin that holds the frame, and grows it to the height it announces. */
async function openHost(page: Page, frame: string) {
  html = `<!doctype html><title>Host</title><body>${frame}<script>
    addEventListener('message', ({ data, source }) => {
      const frame = document.querySelector('iframe')
      if (source !== frame.contentWindow || data?.type !== 'lossbook:height') return
      frame.height = data.height
      frame.dataset.told = JSON.stringify(data)
    })
  </script>`
  await page.goto(hostUrl)
  return page.frameLocator('iframe')
}

test('an embedded cell runs and is edited in a page of another origin, with no leave but scripts', async ({
  page,
  baseURL,
}) => {
  const faults: string[] = []
  page.on('console', (message) => {
    // The editor tries a style attribute when it measures its font; on the book's own pages too.
    if (message.type() === 'error' && !message.text().startsWith('Applying inline style'))
      faults.push(message.text())
  })
  const src = `${baseURL}embed/jsd-cross-entropy/jsd-without-alpha/?theme=dark`
  const frame = await openHost(page, `<iframe src="${src}" sandbox="allow-scripts" width="360"></iframe>`)
  const cell = frame.locator('live-cell[data-cell="jsd-without-alpha"]')
  await expect(cell.locator('[data-output]')).toHaveText('tensor(1.4612)')
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark')
  expect(await page.frames()[1]!.evaluate('origin')).toBe('null')

  await cell.getByRole('button', { name: 'Run' }).click()
  await expect(cell).toHaveAttribute('data-state', 'done', patient)
  await expect(cell.locator('[data-output]')).toHaveText('tensor(1.4612)')
  await expect(cell.locator('[data-proof]')).toHaveAttribute('data-proof-status', 'match')

  await cell.getByRole('button', { name: 'Edit', exact: true }).click()
  await cell.getByRole('textbox').fill('1 + 1')
  await page.keyboard.press('Shift+Enter')
  await expect(cell.locator('[data-output]')).toHaveText('2', patient)

  // The host knows the height at which nothing is cut off or scrolled, also after the folded cells open.
  const before = Number(await page.locator('iframe').getAttribute('height'))
  await frame.getByText(/cells? it needs/).click()
  await expect
    .poll(async () => Number(await page.locator('iframe').getAttribute('height')), patient)
    .toBeGreaterThan(before + 100)
  const told = JSON.parse((await page.locator('iframe').getAttribute('data-told'))!) as object
  expect(told).toMatchObject({ slug: 'jsd-cross-entropy', cell: 'jsd-without-alpha' })
  const overflow = await page
    .frames()[1]!
    .evaluate(
      '[document.documentElement.scrollWidth - innerWidth, document.documentElement.scrollHeight - innerHeight]',
    )
  expect(overflow).toEqual([0, 0])
  expect(faults).toEqual([])
})
