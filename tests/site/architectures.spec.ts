import { expect, test } from '@playwright/test'

// Numbers and names: timm 1.0.29.
test('the table of architectures loads with the first touch, searches, sorts and pages, by keyboard too @phone', async ({
  page,
}) => {
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(request.url()))
  await page.goto('chapters/model-architectures/')
  const table = page.locator('architecture-table')
  const [rows, status] = [table.locator('tbody tr'), table.getByRole('status')]
  const names = () =>
    table.locator('tbody th').evaluateAll((cells) => cells.map((cell) => cell.firstChild!.textContent))
  await expect(rows).toHaveCount(93)
  expect(loaded.filter((url) => url.includes('openTable'))).toEqual([])

  await table.getByRole('searchbox', { name: 'Search' }).fill('vgg* -*bn')
  await expect(status).toHaveText('4 architectures')
  expect(await names()).toEqual(['vgg11', 'vgg13', 'vgg16', 'vgg19'])
  await expect(table.locator('[data-call]')).toHaveText("timm.list_models('vgg*', exclude_filters=['*bn'])")
  await expect(rows.first()).toContainText('132,863,336')

  const parameters = table.getByRole('columnheader', { name: 'Parameters' })
  await parameters.getByRole('button').focus()
  await page.keyboard.press('Enter')
  await expect(parameters).toHaveAttribute('aria-sort', 'ascending')
  await expect(parameters.getByRole('button')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(parameters).toHaveAttribute('aria-sort', 'descending')
  await expect(status).toHaveText('4 architectures, by parameters, descending')
  expect(await names()).toEqual(['vgg19', 'vgg16', 'vgg13', 'vgg11'])

  await table.getByRole('button', { name: 'Show families' }).click()
  await expect(rows).toHaveCount(93)
  await table.getByRole('button', { name: 'convmixer' }).click()
  await expect(rows).toHaveCount(3)
  await table.getByRole('combobox', { name: 'Family' }).selectOption('all')
  await expect(status).toHaveText('1,317 architectures, by parameters, descending')
  await expect(rows).toHaveCount(100)
  expect((await names())[0]).toBe('vit_7b_patch16_dinov3'.split(/(?<=_)/)[0])
  await table.getByRole('button', { name: 'Show 100 more of 1,217' }).press('Enter')
  await expect(rows).toHaveCount(200)
  const tooWide = () => document.documentElement.scrollWidth > document.documentElement.clientWidth
  expect(await page.evaluate(tooWide)).toBe(false)
})
