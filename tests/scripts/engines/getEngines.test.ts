import { expect, test } from 'vitest'
import type { FoundEngine } from '../../../scripts/engines/Engine.ts'
import { findEngine } from '../../../scripts/engines/findEngines.ts'
import { getEngines } from '../../../scripts/engines/getEngines.ts'
import { findProgram } from '../../../scripts/engines/findProgram.ts'

const firefox: FoundEngine = { name: 'Firefox', driver: 'by hand', launch: () => Promise.reject(new Error()) }
const noFirefox = { name: 'Firefox', missing: 'Firefox is not here' }

/** What is run, and what comes of it, when Firefox is there after so many programs. */
function tryAfter(programs: number, required: boolean) {
  const ran: string[] = []
  const find = () => (ran.length >= programs ? firefox : noFirefox)
  const run = (command: string, args: string[]) => ran.push([command, ...args].join(' '))
  return { ran, engines: getEngines({ names: ['firefox'], required }, () => {}, find, run) }
}

test('getEngines(…) installs nothing unasked, and says what is missing', () => {
  expect(tryAfter(1, false)).toEqual({ ran: [], engines: [noFirefox] })
})

test('getEngines(…) installs with apt-get what was asked for and is missing', () => {
  expect(tryAfter(0, true)).toEqual({ ran: [], engines: [firefox] })
  const { ran, engines } = tryAfter(2, true)
  expect(engines).toEqual([firefox])
  expect(ran).toEqual([
    expect.stringMatching(/apt-get .*update$/),
    expect.stringMatching(/apt-get .*-y .*install firefox-esr$/),
  ])
})

test('findEngine(…) tells of an engine that is missing how it is installed', () => {
  const found = findEngine('webkit')
  if ('missing' in found) expect(found.missing).toContain('apt-get install webkit2gtk-driver xvfb')
  else expect(found.driver).toMatch(/Playwright|WebDriver/)
})

test('findProgram(…) takes the first name that is on the path, then whole paths', () => {
  expect(findProgram(['no-such-program', 'sh'], '/nowhere:/bin')).toBe('/bin/sh')
  expect(findProgram(['no-such-program', '/usr/bi*/sh'], '')).toBe('/usr/bin/sh')
  expect(findProgram(['no-such-program'], '/bin')).toBeUndefined()
})
