import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { nginxPath, noNginx, startNginx } from '../support/startNginx.ts'

test('behind nginx a chapter runs, its cell runs in a page of another origin, and the chapter cannot be framed', async ({
  page,
}) => {
  test.skip(nginxPath === undefined, noNginx)
  const nginx = await startNginx({ root: resolve('dist') })
  const [chapter, embed] = ['chapters', 'embed'].map((kind) => `${nginx.origin}/${kind}/jsd-cross-entropy/`)
  const host = createServer((_, response) =>
    response
      .setHeader('Content-Type', 'text/html')
      .end(
        `<title>Host</title><iframe src="${chapter}"></iframe><iframe src="${embed}jsd-without-alpha/"></iframe>`,
      ),
  ).listen(0, '127.0.0.1')
  try {
    await page.goto(chapter!)
    const cell = page.locator('live-cell#jsd-without-alpha')
    await cell.getByRole('button', { name: 'Run', exact: true }).click()
    await expect(cell).toHaveAttribute('data-state', 'done')
    await expect(cell.locator('[data-output]')).toHaveText('tensor(1.4612)')

    await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`)
    const [framed, embedded] = [page.frameLocator('iframe').first(), page.frameLocator('iframe').last()]
    await embedded.getByRole('button', { name: 'Run', exact: true }).first().click()
    await expect(embedded.locator('live-cell').first()).toHaveAttribute('data-state', 'done')
    await expect(framed.locator('live-cell')).toHaveCount(0)
    expect((await page.request.get(`${nginx.origin}/nowhere/`)).status()).toBe(404)
  } finally {
    host.close()
    await nginx.stop()
  }
})
