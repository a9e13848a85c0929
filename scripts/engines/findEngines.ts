import { existsSync } from 'node:fs'
import { firefox, webkit, type BrowserType } from '@playwright/test'
import type { FoundEngine, MissingEngine } from './Engine.ts'
import { findProgram } from './findProgram.ts'
import { openFirefox } from './openFirefox.ts'
import { openPlaywright } from './openPlaywright.ts'
import { openWebKit } from './openWebKit.ts'

export type EngineName = 'firefox' | 'webkit'
export const engineNames: EngineName[] = ['firefox', 'webkit']

/** Debian's and Ubuntu's packages of each engine. */
export const enginePackages: Record<EngineName, string[]> = {
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
}

/** The engine of a name as Playwright brings it, else as the system has it. */
export function findEngine(name: EngineName): FoundEngine | MissingEngine {
  return name === 'firefox' ? findFirefox() : findWebKit()
}

function findFirefox(): FoundEngine | MissingEngine {
  const program = findProgram(['firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'])
  return (
    findPlaywrights(firefox, 'Firefox') ??
    (program
      ? { name: 'Firefox', driver: 'WebDriver BiDi', launch: () => openFirefox(program) }
      : missing('Firefox', 'neither Playwright’s Firefox nor another', enginePackages.firefox))
  )
}

function findWebKit(): FoundEngine | MissingEngine {
  const found = findPlaywrights(webkit, 'WebKit')
  if (found) return found
  const browser = findProgram(['/usr/lib/*/webkit2gtk-4.*/MiniBrowser', '/usr/lib*/webkitgtk-*/MiniBrowser'])
  const driver = findProgram(['WebKitWebDriver'])
  const screen = findProgram(['Xvfb'])
  if (!browser || !driver || !screen)
    return missing(
      'WebKit',
      'neither Playwright’s WebKit nor MiniBrowser, WebKitWebDriver and Xvfb',
      enginePackages.webkit,
    )
  return { name: 'WebKit', driver: 'WebDriver', launch: () => openWebKit({ browser, driver, screen }) }
}

function findPlaywrights(type: BrowserType, name: string): FoundEngine | undefined {
  if (!existsSync(type.executablePath())) return undefined
  return { name, driver: 'Playwright', launch: () => openPlaywright(type, name) }
}

function missing(name: string, what: string, packages: string[]): MissingEngine {
  return { name, missing: `${name} is not here: found ${what}; apt-get install ${packages.join(' ')}` }
}
