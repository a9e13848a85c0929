import { expect, test } from '@playwright/test'
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { promisify } from 'node:util'
import { startStaticServer } from '../../scripts/startStaticServer.ts'

const base = '/lossbook/'
const outDir = '.cache/base-dist'

// A build of its own takes half a minute; it also checks that no link leaves the path.
test('under a base path a chapter runs, cites, searches and draws, and asks for nothing outside of it', async ({
  page,
  request,
}) => {
  test.skip(
    !process.env.LOSSBOOK_BASE_PATH,
    'builds the site a second time, a minute or more: set LOSSBOOK_BASE_PATH=1',
  )
  test.setTimeout(300_000)
  const env = { ...process.env, LOSSBOOK_BASE: base }
  await promisify(execFile)(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', outDir],
    { env },
  )
  const server = await startStaticServer({ root: outDir, base })
  const strays: string[] = []
  page.on('response', (response) => {
    const { pathname, protocol } = new URL(response.url())
    // The worker of the cells comes from a blob.
    if (protocol !== 'blob:' && (!pathname.startsWith(base) || response.status() >= 400))
      strays.push(`${response.status()} ${pathname}`)
  })
  try {
    await page.goto(server.url)
    await page.getByRole('link', { name: 'Read the first chapter' }).click()
    await page.goto(`${server.url}chapters/jsd-cross-entropy/?v=0.0.0#jsd-without-alpha`)
    await expect(page.locator('[data-pinned]')).toContainText('whose values are not kept')
    const cell = page.locator('live-cell#jsd-without-alpha')
    await cell.getByRole('button', { name: 'Run' }).click()
    await expect(cell).toHaveAttribute('data-state', 'done')
    await cell.getByRole('link', { name: /^Cite/ }).click()
    const dialog = page.getByRole('dialog', { name: /^Cite/ })
    await expect(dialog.getByLabel('BibTeX', { exact: true })).toContainText(
      `${base}chapters/jsd-cross-entropy/`,
    )
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+k')
    await page.getByRole('searchbox').fill('augmix')
    const link = page.getByRole('link', { name: /^Jensen/ }).first()
    await expect(link).toHaveAttribute(
      'href',
      new RegExp(`^(?:http://[^/]+)?${base}chapters/jsd-cross-entropy/`),
    )
    await link.press('Enter')
    await expect(page).toHaveURL(new RegExp(`${base}chapters/jsd-cross-entropy/`))
    const chapter = (await (
      await request.get(`${server.url}api/chapters/jsd-cross-entropy.json`)
    ).json()) as {
      cells: { id: string; outputs: { kind: string; src?: string }[] }[]
    }
    const figure = chapter.cells.flatMap(({ outputs }) => outputs).find(({ kind }) => kind === 'chart')!.src!
    expect((await request.get(new URL(figure, server.url).href)).status()).toBe(200)
    if (existsSync(`${outDir}/embed/jsd-cross-entropy/jsd-without-alpha/index.html`)) {
      await page.goto(`${server.url}embed/jsd-cross-entropy/jsd-without-alpha/`)
      await page.getByRole('button', { name: 'Run' }).first().click()
      await expect(page.locator('live-cell#jsd-without-alpha')).toHaveAttribute('data-state', 'done')
    }
    expect(strays).toEqual([])
  } finally {
    await server.close()
    await rm(outDir, { recursive: true })
  }
})
