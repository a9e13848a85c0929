import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import type { ReleasedChapter } from '../../src/notebook/releasedChapter.ts'
import { differsFrom } from '../../src/site/releases/differsFrom.ts'
import { chapterSlugs } from '../support/publishedChapters.ts'
import project from '../../package.json' with { type: 'json' }

const { version } = project
const slug = 'jsd-cross-entropy'

test('v/<version>/ of the present version is what the build prints', async ({ request }) => {
  const read = async (path: string) => (await (await request.get(path)).json()) as ReleasedChapter
  const { versions } = (await (await request.get('v/index.json')).json()) as {
    versions: { version: string }[]
  }
  test.skip(!versions.some((kept) => kept.version === version), `${version} is not released`)
  const [kept, built] = await Promise.all(
    [version, 'latest'].map((name) =>
      Promise.all(chapterSlugs().map((one) => read(`v/${name}/${one}.json`))),
    ),
  )
  const advice = `cells print other than content/releases/${version} keeps: give the next version in package.json or, while nobody has seen ${version}, run npm run release-values -- --replace`
  expect(differsFrom(kept!, built!), advice).toEqual([])
})

test('?v= says that a cell prints the same today, and follows the address to another @phone', async ({
  page,
}) => {
  await page.route(`**/v/${version}/${slug}.json`, async (route) => {
    const record = (await (
      await route.fetch({ url: route.request().url().replace(version, 'latest') })
    ).json()) as ReleasedChapter
    const cell = (id: string) => record.cells.find((one) => one.id === id)!
    // As if the release had printed this.
    cell('cross-entropy-of-clean').outputs = [{ kind: 'text', text: 'tensor(9.8765)' }]
    cell('cross-entropy-of-clean').source = 'F.crossEntropy(output, labels)'
    cell('two-splits').id = 'was-once'
    await route.fulfill({ json: { ...record, version, released: '2026-11-25' } })
  })
  await page.route('**/v/index.json', (route) => route.fulfill({ json: { versions: [{ version }] } }))
  await page.goto(`chapters/${slug}/?v=${version}#jsd-without-alpha`)
  const note = page.locator('[data-pinned]')
  await expect(note).toContainText(`This cell prints today what it printed in version ${version}.`)
  await expect(note.getByRole('status')).toContainText('prints today')
  // The page loads how notes look with the first of them.
  await expect(note.locator('[data-edits]')).toHaveCSS('border-left-width', '4px')
  await expect(page.locator('[data-pinned] + live-cell')).toHaveAttribute('data-cell', 'jsd-without-alpha')

  await page.evaluate(() => (location.hash = 'cross-entropy-of-clean'))
  await expect(note).toContainText('This cell prints something else today.')
  await expect(note.getByLabel(`Output of cross-entropy-of-clean in version ${version}`)).toHaveText(
    'tensor(9.8765)',
  )
  await note.getByText('What changed in its code').click()
  await expect(note.locator('del')).toContainText('F.crossEntropy(output, labels)')
  await expect(page.locator('[data-pinned] + live-cell')).toHaveAttribute(
    'data-cell',
    'cross-entropy-of-clean',
  )
  expect((await new AxeBuilder({ page }).include('[data-pinned]').analyze()).violations).toEqual([])

  await page.evaluate(() => (location.hash = 'was-once'))
  await expect(note).toContainText('The cell “was-once” is gone.')
  // An older id stands before the cell that took it over.
  await page.evaluate(() => {
    const older = Object.assign(document.createElement('span'), { id: 'was-once' })
    document.querySelector('live-cell#two-splits')!.before(older)
    location.hash = ''
    location.hash = 'was-once'
  })
  await expect(note).toContainText('This cell prints today what it printed')
  const cell = page.locator('[data-pinned] + #was-once:target + live-cell#two-splits')
  await expect(cell.getByRole('group', { name: 'Cell two-splits' })).toHaveCSS('outline-style', 'solid')
  await page.evaluate(() => (location.hash = 'nowhere'))
  await expect(note).toContainText('has a cell “nowhere”')
  // Cut within a letter, which no text is: é is %C3%A9.
  await page.evaluate(() => (location.hash = 'caf%C3'))
  await expect(note).toContainText('has a cell “caf\uFFFD”')
  await page.evaluate(() => (location.hash = ''))
  await expect(note).toContainText(/Of its \d+ cells, 2 print something else today or are gone:/)
})

test('?v= of a version that is not kept says so and names those that are', async ({ page }) => {
  await page.goto(`chapters/${slug}/?v=99.0.0#jsd-without-alpha`)
  await expect(page.locator('[data-pinned]')).toContainText('“99.0.0”, whose values are not kept')
  await page.route('**/v/index.json', (route) => route.abort())
  await page.reload()
  await expect(page.locator('[data-pinned]')).toContainText('could not be loaded')
})
