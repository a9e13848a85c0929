import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'

const patient = { timeout: 20_000 }

test('Cite opens a cell’s citations, copies one and says so, by keyboard alone @phone', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const faults: string[] = []
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  await page.goto('chapters/jsd-cross-entropy/')
  const link = page.getByRole('link', { name: 'Cite cell jsd-without-alpha' })
  await link.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Cite cell jsd-without-alpha' })
  await expect(dialog.getByRole('button', { name: /^Copy Link( to this version)?$/ })).toBeFocused(patient)
  await dialog.getByRole('button', { name: 'Copy BibTeX' }).focus()
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('status')).toHaveText('BibTeX copied', patient)
  const { violations } = await new AxeBuilder({ page }).include('dialog[data-citations]').analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('@misc{lossbook-jsd-cross-entropy-jsd-without-alpha,')
  expect(copied).toContain('Prints tensor(1.4612)')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(link).toBeFocused()
  // The page's policy lets the dialog and the data in the head be.
  expect(faults).toEqual([])
})

test('Cite this chapter cites the chapter, and says what happened without network', async ({ page }) => {
  await page.goto('chapters/jsd-cross-entropy/')
  const link = page.getByRole('link', { name: 'Cite this chapter' })
  await link.click()
  const dialog = page.getByRole('dialog', { name: 'Cite this chapter' })
  await expect(dialog.getByLabel('APA', { exact: true })).toContainText(
    'The Lossbook authors. (2026',
    patient,
  )
  await dialog.getByRole('button', { name: 'Close' }).click()
  await page.route('**/*.formats.json', (route) => route.abort())
  await link.click()
  await expect(dialog.getByRole('status')).toContainText('could not be loaded', patient)
})

test('Cite leads to its file where the code of its dialog is gone, as after a newer build', async ({
  page,
}) => {
  await page.route('**/openCitations.*.js', (route) => route.fulfill({ status: 404 }))
  await page.goto('chapters/jsd-cross-entropy/')
  await page.getByRole('link', { name: 'Cite cell jsd-without-alpha' }).click()
  await expect(page).toHaveURL(/\/cite\/jsd-cross-entropy\/jsd-without-alpha\.txt$/)
})

test('every address in api/index.json leads to a file, and llms.txt to the Markdown of each chapter', async ({
  request,
  baseURL,
}) => {
  const index = (await (await request.get('api/index.json')).json()) as {
    url: string
    chapters: {
      markdown: string
      api: string
      badge: string
      citation: object
      cells: { citation: object }[]
    }[]
  }
  const here = (address: string) => address.replace(index.url, baseURL!.replace(/\/?$/, '/'))
  const listed = await (await request.get('llms.txt')).text()
  for (const { markdown, api, badge, citation, cells } of index.chapters) {
    expect(listed).toContain(`](${markdown})`)
    const addresses = [markdown, api, badge, ...Object.values(citation), ...Object.values(cells[0]!.citation)]
    for (const address of addresses) {
      expect((await request.get(here(address as string))).status(), address as string).toBe(200)
    }
  }
})

test('a chapter’s head tells reference managers and schema.org readers what it is', async ({ page }) => {
  await page.goto('chapters/jsd-cross-entropy/')
  const title = await page.getByRole('heading', { level: 1 }).textContent()
  await expect(page.locator('meta[name=citation_title]')).toHaveAttribute('content', title!.trim())
  const json = await page.locator('script[type="application/ld+json"]').textContent()
  const resource = JSON.parse(json!) as { '@type': string; name: string; hasPart: { '@id': string }[] }
  expect(resource).toMatchObject({ '@type': 'LearningResource', name: title!.trim() })
  for (const { '@id': id } of resource.hasPart.slice(0, 3)) {
    await expect(page.locator(`live-cell${new URL(id).hash}`)).toHaveCount(1)
  }
})
