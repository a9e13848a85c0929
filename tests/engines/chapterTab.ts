import type { Tab } from '../../scripts/engines/Engine.ts'
import { notLaidOut } from '../support/notLaidOut.ts'
import { expect } from './engineTest.ts'

/** A cell as a reader sees it. */
export interface ShownCell {
  id: string
  state: string
  text: string
  status: string
  /** What the cell says of its proof when pointed at, or at once where that is all. */
  note: string
}

/** The selector of a part of a cell, or of the cell itself. */
export const inCell = (id: string, part = '') => `live-cell[id="${id}"] ${part}`.trim()

export const button = (action: string) => `[data-action="${action}"]`

export function shownCells(tab: Tab): Promise<ShownCell[]> {
  return tab.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('live-cell')].map((cell) => {
      const proof = cell.querySelector<HTMLElement>('[data-proof]')!
      return {
        id: cell.id,
        state: cell.dataset.state!,
        text: cell.querySelector('[data-output]')!.textContent!,
        status: proof.dataset.proofStatus!,
        note: proof.textContent,
      }
    }),
  )
}

/** The text of an element, or nothing when it is not there or hidden. */
export function textOf(tab: Tab, selector: string): Promise<string | null> {
  return tab.evaluate((wanted) => {
    const element = document.querySelector<HTMLElement>(wanted)
    return element && element.getClientRects().length > 0 ? element.textContent.trim() : null
  }, selector)
}

export async function expectText(tab: Tab, selector: string, text: string | RegExp): Promise<void> {
  await expect
    .poll(() => textOf(tab, selector), selector)
    .toEqual(typeof text === 'string' ? text : expect.stringMatching(text))
}

export function stateOf(tab: Tab, id: string): Promise<string | undefined> {
  return tab.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.dataset.state, inCell(id))
}

export async function expectState(tab: Tab, id: string, state: string): Promise<void> {
  await expect.poll(() => stateOf(tab, id), id).toBe(state)
}

/** How many frames of cells there are: none before anything ran. */
export function countFrames(tab: Tab): Promise<number> {
  return tab.evaluate(() => document.querySelectorAll('iframe').length)
}

/**
 * Presses an element when it is in sight, at rest and not disabled. A driver presses a place: where something else has come
 * there meanwhile, the press is told to have missed, and made once more, as Playwright does.
 */
export async function press(tab: Tab, selector: string): Promise<void> {
  const listen = (wanted: string) => {
    const root = document.documentElement
    delete root.dataset.pressed
    document
      .querySelector(wanted)!
      .addEventListener('click', () => (root.dataset.pressed = ''), { once: true, capture: true })
  }
  const wasPressed = () => 'pressed' in document.documentElement.dataset
  for (let attempt = 1; ; attempt++) {
    await waitUntilAtRest(tab, selector)
    await tab.evaluate(listen, selector)
    await tab.click(selector)
    if (await tab.evaluate(wasPressed)) return
    if (attempt === 3) throw new Error(`press: three presses on ${selector} met something else`)
    console.log(`A press on ${selector} met something else; it is made once more.`)
  }
}

async function waitUntilAtRest(tab: Tab, selector: string): Promise<void> {
  const findPlace = (wanted: string, waiting: string) => {
    const element = document.querySelector<HTMLButtonElement>(wanted)
    if (!element || element.disabled || element.getClientRects().length === 0) return 'not to be pressed'
    // Until all is laid out, what is above it may still push it away.
    if (document.querySelector(waiting)) return 'not laid out'
    element.scrollIntoView({ block: 'center', behavior: 'instant' })
    const { x, y } = element.getBoundingClientRect()
    return `at ${x}, ${y}`
  }
  let before = 'nowhere'
  const isAtRest = async () => {
    const last = before
    before = await tab.evaluate(findPlace, selector, notLaidOut)
    return before === last && before.startsWith('at') ? 'at rest' : before
  }
  await expect.poll(isAtRest, `${selector}, to be pressed`).toBe('at rest')
}

/** Replaces a cell's code, key by key. */
export async function typeCode(tab: Tab, id: string, text: string): Promise<void> {
  await press(tab, inCell(id, button('edit')))
  const hasFocus = (wanted: string) => document.activeElement?.matches(wanted) ?? false
  await expect.poll(() => tab.evaluate(hasFocus, inCell(id, '.cm-content'))).toBe(true)
  await tab.selectAll()
  await tab.type(text)
}
