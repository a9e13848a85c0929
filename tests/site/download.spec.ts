import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@playwright/test'

const patient = { timeout: 30_000 }

test('a chapter is downloaded with the reader’s changes, and as one file runs from a disk', async ({
  page,
  context,
}, testInfo) => {
  await page.goto('chapters/jsd-cross-entropy/')
  const cell = page.locator('live-cell[data-cell="jsd-without-alpha"]')
  await cell.getByRole('button', { name: 'Edit', exact: true }).click()
  await cell
    .getByRole('textbox')
    .fill('let jsd = jsdCrossEntropy({ smoothing: 0, alpha: 0 })\nprint("mine", 6 * 7)')
  // A slider that was moved, in a cell whose text is the author's.
  await page.locator('live-cell[data-cell="where-q-is"]').getByRole('slider').press('ArrowRight')
  await page.getByText('Download', { exact: true }).click()

  const save = async (ending: string) => {
    const download = page.waitForEvent('download', patient)
    await page.locator(`a[data-download][href$="${ending}"]`).click()
    const path = testInfo.outputPath(`chapter${ending}`)
    await (await download).saveAs(path)
    return path
  }
  const script = await readFile(await save('.ts'), 'utf8')
  expect(script).toContain('print("mine", 6 * 7)')
  expect(script).toContain("from 'lossbook/losses'")
  const chosen = "const q = input.range({ label: 'q', min: 0.05, max: 0.95, step: 0.05, value: 0.25 })"
  expect(script).toContain(chosen)
  const markdown = await readFile(await save('.md'), 'utf8')
  expect(markdown).toContain('print("mine", 6 * 7)')
  expect(markdown).toContain(chosen)
  const notebook = JSON.parse(await readFile(await save('.ipynb'), 'utf8')) as {
    cells: { source: string[] }[]
  }
  expect(notebook.cells.map(({ source }) => source.join('')).join('\n')).toContain(chosen)

  const requests: string[] = []
  const file = await context.newPage()
  file.on('request', (request) => requests.push(request.url()))
  await file.goto(pathToFileURL(await save('.html')).href)
  const saved = file.locator('live-cell[data-cell="jsd-without-alpha"]')
  await expect(saved.locator('[data-code]')).toContainText('print("mine", 6 * 7)', patient)
  await expect(file.locator('live-cell[data-cell="where-q-is"]').getByRole('slider')).toHaveValue('0.25')
  await saved.getByRole('button', { name: 'Run' }).click()
  await expect(saved.locator('[data-output]')).toHaveText('mine 42', patient)
  // All files share an origin: the cells have none.
  await expect(file.locator('iframe')).toHaveAttribute('sandbox', 'allow-scripts')
  expect(await file.locator('iframe').evaluate((frame: HTMLIFrameElement) => frame.contentDocument)).toBe(
    null,
  )
  // The cell it needs ran too, with tensorflow.js, all from this file.
  expect(requests.filter((url) => !/^(file|blob|data|about):/.test(url))).toEqual([])
})

test('the one file of a chapter has no control whose code it lacks', async ({ request }) => {
  const fileOf = async (slug: string) => (await request.get(`export/${slug}.html`)).text()
  const architectures = await fileOf('model-architectures')
  expect(architectures).toContain('<architecture-table')
  expect(architectures).not.toMatch(/<button[^>]* data-(?:sort|family|more|all)\b/)
  const dataset = await fileOf('dataset')
  expect(dataset).toContain('Choosing a folder works in the book itself')
  expect(dataset).not.toContain('type="file"')
})
