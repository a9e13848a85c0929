import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'

const chapter = 'chapters/dataset/'

test('a folder that is chosen by keyboard is read as timm reads it, and nothing is sent', async ({
  page,
}, testInfo) => {
  const root = testInfo.outputPath('my pets')
  // The tree “splits” of timm-folders.json, and two files that timm ignores.
  const splits = ['train/cat/1.png', 'train/dog/2.png', 'train/owl/3.png', 'val/cat/4.png', 'val/owl/5.png']
  for (const path of [...splits, 'extra/bee/1.png', 'train/dog/x.webp', 'train/.png']) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), '')
  }
  // Asked for early: the browser begins to tell of choosers some time after.
  const chooser = page.waitForEvent('filechooser')
  await page.goto(chapter)
  await page.waitForLoadState('networkidle')
  const reader = page.locator('folder-reader')
  const status = reader.getByRole('status')
  const field = reader.getByLabel('Choose a folder')
  await expect(field).toHaveAccessibleDescription(/^Nothing leaves your device/)

  const worker = page.waitForRequest(/folderWorker/)
  await field.focus()
  await worker
  // Code that the page has for other things may still come; nothing may go.
  const sent: string[] = []
  page.on('request', (request) => {
    const isCode = /\/_astro\/[\w.-]+\.(js|css|woff2)$/.test(request.url())
    if (!isCode || request.method() !== 'GET' || request.postData() !== null) sent.push(request.url())
  })
  await expect(field).toBeFocused()
  await page.keyboard.press('Enter')
  await (await chooser).setFiles(root)
  await expect(status).toHaveText('“my pets/train”: 5 files, 3 classes, 3 samples, 2 ignored.')
  await expect(reader.locator('.call')).toHaveText("create_dataset('', 'my pets', split='train')")
  const classes = reader.getByRole('group', { name: 'class_to_idx' }).locator('tbody tr')
  await expect(classes).toHaveText(['0cat1train/cat', '1dog1train/dog', '2owl1train/owl'])
  const samples = reader.getByRole('group', { name: 'The first samples' }).locator('tbody tr')
  await expect(samples).toHaveText(['00train/cat/1.png', '11train/dog/2.png', '22train/owl/3.png'])
  await expect(reader.getByText('“owl” is 2 in training and 1 in validation')).toBeVisible()
  await expect(reader.getByText("`input_key='.png;.jpg;.jpeg;.webp'`".replaceAll('`', ''))).toBeVisible()

  await reader.getByLabel('Split').selectOption('validation')
  await expect(classes).toHaveText(['0cat1val/cat', '1owl1val/owl'])
  await reader.getByLabel('Class map').fill('cat\ndog\nowl\n')
  await expect(classes).toHaveText(['0cat1val/cat', '1dog0', '2owl1val/owl'])
  await reader.getByLabel('Class map').fill('bee')
  await expect(reader.locator('.error')).toHaveText(
    'RuntimeError: Found 0 images in subfolders of my pets/val. Supported image extensions are .png, .jpg, .jpeg',
  )
  await reader.getByLabel('Class map').fill('')
  await reader.getByLabel('Split').selectOption('no search for one')
  await reader.getByLabel('leaf_name_only=False').check()
  await expect(classes.first()).toHaveText('0extra_bee1extra/bee')
  await expect(classes).toHaveCount(6)

  // A folder that has changed can be chosen again, and an empty one gets timm's words.
  rmSync(join(root, 'extra'), { recursive: true })
  await field.setInputFiles(root)
  await expect(classes).toHaveCount(5)
  mkdirSync(testInfo.outputPath('empty'))
  await field.setInputFiles(testInfo.outputPath('empty'))
  await reader.getByLabel('leaf_name_only=False').uncheck()
  await expect(reader.locator('.error')).toHaveText(
    'RuntimeError: Found 0 images in subfolders of folder. Supported image extensions are .png, .jpg, .jpeg',
  )
  expect(sent).toEqual([])
})

test('the example folder shows what surprises, at any width, and nothing of it is loaded before the first touch @phone', async ({
  page,
}) => {
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(request.url()))
  await page.goto(chapter)
  await page.waitForLoadState('networkidle')
  const ofFolders = () => loaded.filter((url) => /openFolders|folderWorker/.test(url))
  expect(ofFolders()).toEqual([])
  const reader = page.locator('folder-reader')
  await reader.getByRole('button', { name: 'Try an example' }).press('Enter')
  await expect(reader.getByRole('status')).toHaveText(
    '“pets/train”: 45 files, 7 classes, 39 samples, 6 ignored.',
  )
  expect(ofFolders()).toHaveLength(2)
  await expect(reader.getByText('2 folders have the same last name and are one class, “night”')).toBeVisible()
  await expect(reader.getByText('in a class without a name')).toBeVisible()
  await expect(reader.getByText('No class comes of “tortoise”')).toBeVisible()
  const tooWide = () => document.documentElement.scrollWidth > document.documentElement.clientWidth
  expect(await page.evaluate(tooWide)).toBe(false)
  const { violations } = await new AxeBuilder({ page }).include('folder-reader').analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
})

test('a folder of 100,000 files leaves the page alive and shows a bounded part of itself', async ({
  page,
}) => {
  await page.goto(chapter)
  const reader = page.locator('folder-reader')
  await reader.getByLabel('Choose a folder').evaluate((field: HTMLInputElement) => {
    const files = Array.from({ length: 100_000 }, (_, i) => ({
      webkitRelativePath: `many/class${(i * 7919) % 1000}/image${(i * 104_729) % 100_000}.JPEG`,
    }))
    Object.defineProperty(field, 'files', { value: files })
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await expect(reader.getByRole('status')).toHaveText(
    '“many”: 100,000 files, 1,000 classes, 100,000 samples, 0 ignored.',
  )
  const classes = reader.getByRole('group', { name: 'class_to_idx' })
  await expect(classes.locator('tbody tr')).toHaveCount(50)
  await expect(classes.locator('tbody tr').nth(10)).toHaveText('10class10100class10')
  await reader.getByRole('button', { name: 'Show more of 950' }).press('Enter')
  await expect(classes.locator('tbody tr')).toHaveCount(100)
  await expect(reader.getByRole('button', { name: 'Show more of 900' })).toBeFocused()
  expect(await reader.locator('*').count()).toBeLessThan(1200)
})

test('without scripts a sentence stands where a folder is chosen', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL })
  const page = await context.newPage()
  await page.goto(chapter)
  await expect(page.getByText('Choosing a folder works in the book itself, with scripts on.')).toBeVisible()
  await expect(page.getByLabel('Choose a folder')).toBeHidden()
  await context.close()
})
