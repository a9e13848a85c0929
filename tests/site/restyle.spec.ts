import { expect, test } from '@playwright/test'

interface TraceEvent {
  name: string
  args: { elementCount?: number }
}

test('a new value has the browser restyle what is around it, not the page', async ({ page, browser }) => {
  await page.goto('chapters/jsd-cross-entropy/')
  const cell = page.locator('live-cell[data-cell="jsd-without-alpha"]')
  await cell.getByRole('button', { name: 'Edit', exact: true }).click()
  const output = cell.locator('[data-output]')
  const show = async (text: string) => {
    await cell.getByRole('textbox').fill(text)
    await page.keyboard.press('Shift+Enter')
    await expect(output).toHaveText(text)
  }
  await show('1')
  const events: TraceEvent[] = []
  const session = await browser.newBrowserCDPSession()
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'] },
  })
  await show('2')
  await show('3')
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()))
  await session.send('Tracing.end')
  await complete

  const counts = events
    .filter(({ name }) => name === 'UpdateLayoutTree')
    .map(({ args }) => args.elementCount ?? 0)
  expect(counts.length).toBeGreaterThan(2)
  const elements = await page.locator('*').count()
  expect(Math.max(...counts)).toBeLessThan(elements / 10)
})
