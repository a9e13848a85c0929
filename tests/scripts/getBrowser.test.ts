import { expect, test } from 'vitest'
import { getBrowser } from '../../scripts/getBrowser.ts'

const browser = { path: '/usr/bin/chromium', version: 'Chromium 1.2' }

/** What is run, and what comes of it, when a browser is there after so many programs. */
function tryAfter(programs: number) {
  const ran: string[] = []
  const find = () => (ran.length >= programs ? browser : undefined)
  const run = (command: string, args: string[]) => ran.push([command, ...args].join(' '))
  const get = () => getBrowser(() => {}, find, run)
  return { ran, get }
}

test('getBrowser(…) runs nothing when a browser is here', () => {
  const { ran, get } = tryAfter(0)
  expect(get()).toBe(browser)
  expect(ran).toEqual([])
})

test('getBrowser(…) asks Playwright first and stops when that gave one', () => {
  const { ran, get } = tryAfter(1)
  expect(get()).toBe(browser)
  expect(ran).toEqual(['playwright install chromium'])
})

test("getBrowser(…) installs Debian's, from fresh lists, when Playwright's cannot be had", () => {
  const { ran, get } = tryAfter(4)
  expect(get()).toBe(browser)
  expect(ran.slice(1)).toEqual([
    expect.stringMatching(/apt-get .*update$/),
    expect.stringMatching(/apt-get .*-y .*install chromium$/),
    expect.stringMatching(/apt-get .*-y .*install chromium-headless-shell$/),
  ])
})

test('getBrowser(…) says what to do when no way led to a browser', () => {
  expect(tryAfter(Infinity).get).toThrow(
    'getBrowser: expected Chromium or Chrome, found none, and neither Playwright nor apt-get could install one: ' +
      'install one and set CHROME_PATH to its program',
  )
})
