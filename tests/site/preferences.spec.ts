// What readers ask of their system: few colours of strong contrast, and no motion.
import { expect, test, type Locator, type Page } from '@playwright/test'
import { notLaidOut } from '../support/notLaidOut.ts'

const chapter = 'chapters/jsd-cross-entropy/'
const cellOf = (page: Page, id: string) => page.locator(`live-cell[data-cell="${id}"]`)

/** Contrast by WCAG 2.2 of a colour of an element, or of what CSS puts before it, against the ground of the page. */
function contrastOf(locator: Locator, property: string, pseudo?: string): Promise<number> {
  return locator.first().evaluate(
    (element, [name, part]) => {
      const luminance = (colour: string) => {
        const [r, g, b] = colour
          .match(/[\d.]+/g)!
          .map((value) => Number(value) / 255)
          .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
        return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
      }
      const ground = luminance(getComputedStyle(document.documentElement).backgroundColor)
      const colour = luminance(getComputedStyle(element, part).getPropertyValue(name))
      return (Math.max(ground, colour) + 0.05) / (Math.min(ground, colour) + 0.05)
    },
    [property, pseudo] as [string, string | undefined],
  )
}

/** Walks by Tab through a part of the page: each control that has the focus, and whether it shows it. */
async function walk(page: Page, part: Locator): Promise<{ name: string; visible: boolean }[]> {
  const seen: { name: string; visible: boolean }[] = []
  await part.locator('a, button').first().focus()
  const held = part.locator(':focus')
  while ((await held.count()) > 0) {
    const handle = (await held.getAttribute('role')) === 'slider'
    const [ring, width, style] = handle
      ? ['stroke', 'stroke-width', 'stroke']
      : ['outline-color', 'outline-width', 'outline-style']
    const shown = handle ? held.locator('circle').nth(1) : held
    const [name, thickness, line] = await shown.evaluate(
      (element, names) => {
        const computed = getComputedStyle(element)
        return [element.outerHTML.slice(0, 90), ...names.map((of) => computed.getPropertyValue(of))]
      },
      [width, style] as [string, string],
    )
    const visible = line !== 'none' && parseFloat(thickness!) >= 2 && (await contrastOf(shown, ring!)) >= 3
    seen.push({ name: name!, visible })
    await page.keyboard.press('Tab')
  }
  return seen
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`forced colours on a ${colorScheme} ground keep focus, marks, lines and states to be seen`, async ({
    page,
  }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme })
    // A choice of theme that the system's ground would make unreadable.
    const other = colorScheme === 'light' ? 'dark' : 'light'
    await page.addInitScript((theme) => localStorage.setItem('theme', theme), other)
    await page.goto(chapter)
    await expect(page.locator(notLaidOut)).toHaveCount(0)

    for (const [part, controls] of [
      [cellOf(page, 'where-q-is'), 8],
      [cellOf(page, 'three-points'), 9],
      [cellOf(page, 'bounded-or-not'), 6],
      [page.locator('[data-page-bar]'), 4],
    ] as const) {
      const seen = await walk(page, part)
      expect(seen.length).toBeGreaterThanOrEqual(controls)
      expect(seen.filter(({ visible }) => !visible)).toEqual([])
    }

    const proof = cellOf(page, 'where-q-is').locator('xpath=following::*[@data-proof-status="match"][1]')
    expect(await contrastOf(proof, 'color')).toBeGreaterThan(7)
    expect(await contrastOf(proof, 'border-bottom-color', '::before')).toBeGreaterThan(7)

    const lines = page.locator('figure[data-chart] svg [stroke^="var(--chart-"]')
    expect(await lines.count()).toBeGreaterThan(5)
    for (const line of await lines.all()) expect(await contrastOf(line, 'stroke')).toBeGreaterThan(3)
    const words = page.locator('figure[data-chart] svg text')
    for (const word of (await words.all()).slice(0, 20)) {
      expect(await contrastOf(word, 'fill')).toBeGreaterThan(4.5)
    }

    // A selected tab has an edge that the other one has not; Run has a triangle, whose other edges are not there.
    const tab = cellOf(page, 'where-q-is').getByRole('tab')
    expect(await contrastOf(tab.nth(0), 'border-bottom-color')).toBeGreaterThan(3)
    expect(await contrastOf(tab.nth(1), 'border-bottom-color')).toBe(1)
    const run = cellOf(page, 'where-q-is').getByRole('button', { name: 'Run', exact: true })
    expect(await run.evaluate((button) => getComputedStyle(button, '::before').borderTopColor)).toBe(
      'rgba(0, 0, 0, 0)',
    )
    await expect(page.locator('live-cell input[type="range"]').first()).toHaveCSS('appearance', 'auto')
    await expect(page.getByRole('checkbox', { name: /^Update cells/ })).toHaveCSS('appearance', 'auto')
    expect(await contrastOf(page.getByLabel('Backend'), 'color')).toBeGreaterThan(7)

    const cell = cellOf(page, 'one-split')
    await cell.getByRole('button', { name: 'Edit', exact: true }).click()
    await cell.getByRole('textbox').fill('let x = nowhere')
    await cell.getByRole('textbox').press('Shift+Enter')
    await expect(cell).toHaveAttribute('data-state', 'error')
    await expect(cell.locator('[data-error-line]')).toHaveCSS('outline-style', 'solid')
    expect(await contrastOf(cell.locator('[data-error-line]'), 'outline-color')).toBeGreaterThan(3)
  })
}

test('with reduced motion nothing moves by itself: no transition, no animation, no smooth scroll', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const path of ['', chapter, 'chapters/dataset/', 'embed/jsd-cross-entropy/asymmetry/']) {
    await page.goto(path)
    // As cells and the page look while they run.
    await page.evaluate(() => {
      for (const cell of document.querySelectorAll('live-cell')) cell.setAttribute('data-state', 'running')
      for (const element of document.querySelectorAll('progress')) element.hidden = false
    })
    const moving = await page.evaluate(() => {
      const seconds = (list: string) => Math.max(...list.split(',').map((text) => parseFloat(text)))
      const found: string[] = []
      for (const element of document.querySelectorAll('*')) {
        for (const part of ['', '::before', '::after', '::backdrop']) {
          const style = getComputedStyle(element, part)
          const moves = style.animationName !== 'none' && seconds(style.animationDuration) > 0.01
          if (moves || seconds(style.transitionDuration) > 0.01 || style.scrollBehavior === 'smooth')
            found.push(`${element.tagName}${part} ${element.className}`)
        }
      }
      return found
    })
    expect(moving, path).toEqual([])
  }

  await page.goto(chapter)
  const cell = cellOf(page, 'one-split')
  await cell.getByRole('button', { name: 'Edit', exact: true }).click()
  await cell.getByRole('textbox').fill('await new Promise(() => {})')
  await cell.getByRole('textbox').press('Shift+Enter')
  await expect(cell).toHaveAttribute('data-state', 'running')
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
})
