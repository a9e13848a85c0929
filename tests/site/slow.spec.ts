import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@playwright/test'
import { holdBack } from '../support/holdBack.ts'

const chapter = 'chapters/jsd-cross-entropy/'
const id = 'jsd-without-alpha'

test('a worker that does not come within half a minute is given up, and Retry runs what was asked for', async ({
  page,
}) => {
  await page.clock.install()
  const release = await holdBack(page, '**/runtime/sandbox.*')
  await page.goto(chapter)
  const cell = page.locator(`live-cell#${id}`)
  await cell.getByRole('button', { name: 'Run', exact: true }).click()
  // The page's own code, which tells of it, may come later than the press.
  await expect(async () => {
    await page.clock.fastForward(31_000)
    await expect(cell.locator('[data-error]')).toContainText('did not start within 30 seconds', {
      timeout: 500,
    })
  }).toPass()
  release()
  await cell.getByRole('button', { name: 'Retry' }).click()
  await page.clock.resume()
  await expect(cell).toHaveAttribute('data-state', 'done')
})

test('a worker that came has as long for the rest as the connection needs', async ({ page, baseURL }) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  const server = createServer(async (request, response) => {
    const answer = await fetch(new URL(request.url!, baseURL))
    const body = Buffer.from(await answer.arrayBuffer())
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' })
    if (request.url!.includes('/runtime/sandbox.')) {
      // The worker and what starts it stand before the modules.
      const half = body.indexOf('data-module=')
      response.write(body.subarray(0, half))
      await held
      response.end(body.subarray(half))
    } else response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    await page.clock.install()
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${chapter}`)
    const cell = page.locator(`live-cell#${id}`)
    await cell.getByRole('button', { name: 'Run', exact: true }).click()
    await expect.poll(() => page.workers().length).toBe(1)
    await expect(cell).toHaveAttribute('data-cell')
    await page.clock.fastForward(120_000)
    await expect(cell.locator('[data-error]')).toBeHidden()
    release()
    await page.clock.resume()
    await expect(cell).toHaveAttribute('data-state', 'done')
  } finally {
    release()
    server.closeAllConnections()
    server.close()
  }
})
