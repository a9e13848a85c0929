import { expect, test } from '@playwright/test'

const patient = { timeout: 30_000 }

test('the points of a triangle follow keys, mouse and finger, cells follow them, and output is copied @phone', async ({
  page,
  context,
  hasTouch,
}) => {
  if (!hasTouch) await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('chapters/jsd-cross-entropy/')
  const cell = page.locator('live-cell[data-cell="three-points"]')
  const output = page.locator('live-cell[data-cell="both-forms"] [data-output]')
  const clean = cell.getByRole('slider', { name: 'clean', exact: true })
  await expect(clean).toHaveAttribute('aria-valuetext', 'fox 0.8, coyote 0.15, owl 0.05')
  await expect(output).toHaveText('tensor([0.2307, 0.2307])')

  // Certain of the fox; then, as the others are, of nothing. By hand: three equal predictions have nothing to mix.
  await clean.focus()
  await page.keyboard.press('Shift+ArrowUp')
  await expect(clean).toHaveAttribute('aria-valuetext', 'fox 1, coyote 0, owl 0', patient)
  for (const name of ['clean', 'first copy', 'second copy']) {
    await cell.getByRole('slider', { name, exact: true }).focus()
    await page.keyboard.press('Home')
  }
  await expect(output).toHaveText(/^tensor\(\[(-?0\., -?0\.\]|.*e-0)/, patient)

  // A drag into the lower right corner, and beyond it: all but certain of the owl. The three lie on one spot; the last is on top.
  const last = cell.getByRole('slider', { name: 'second copy', exact: true })
  // The page scrolls smoothly to what has the focus, and goes on laying out what is above it: here it goes there at once.
  await expect(async () => {
    await last.evaluate((handle) => handle.scrollIntoView({ block: 'center', behavior: 'instant' }))
    const before = await last.boundingBox()
    await page.waitForTimeout(200)
    expect(await last.boundingBox()).toEqual(before)
    await expect(last).toBeInViewport({ timeout: 100 })
  }).toPass(patient)
  const svg = (await cell.locator('[data-widget] svg').boundingBox())!
  const handle = (await last.locator('circle').nth(1).boundingBox())!
  const from = { x: handle.x + handle.width / 2, y: handle.y + handle.height / 2 }
  const to = { x: svg.x + svg.width - 2, y: svg.y + svg.height - 2 }
  if (hasTouch) {
    const client = await context.newCDPSession(page)
    const touch = (type: string, points: object[]) =>
      client.send('Input.dispatchTouchEvent', { type: type as 'touchStart', touchPoints: points as never })
    await touch('touchStart', [from])
    await touch('touchMove', [{ x: from.x + 5, y: from.y }])
    await touch('touchMove', [to])
    await touch('touchEnd', [])
  } else {
    await page.mouse.move(from.x, from.y)
    await expect(cell.locator('[data-movable]')).toBeAttached(patient)
    await page.mouse.down()
    await page.mouse.move(to.x, to.y, { steps: 4 })
    await page.mouse.up()
  }
  await expect(last).toHaveAttribute('aria-valuetext', /^fox 0, coyote 0(\.0\d)?, owl (1|0\.9\d?)$/, patient)

  await output.focus()
  const copy = page.locator('live-cell[data-cell="both-forms"]').getByRole('button', { name: 'Copy output' })
  await expect(copy).toBeVisible(patient)
  await page.keyboard.press('Tab')
  await expect(copy).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible(patient)
})
