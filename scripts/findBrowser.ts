import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

export interface Browser {
  path: string
  /** What the browser calls itself, e.g. `Chromium 156.0.8078.79`. */
  version: string
}

// The shell is Debian's: the same engine without windows, menus and an address bar, a fifth faster over all tests.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
]

const usual = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * The first Chromium that starts: the one in `CHROME_PATH`, one on `PATH`, one in a usual place, Playwright's own.
 * A file that is there but does not start (a stub, a missing library) is passed over.
 *
 * @param env where `CHROME_PATH` and `PATH` are read
 * @param elsewhere programs to try last: the usual places of macOS, and where Playwright puts its own
 * @returns undefined when there is none
 * @throws Error when `CHROME_PATH` is set and does not start: silently taking another would hide the mistake
 */
export function findBrowser(
  env = process.env,
  elsewhere = [...usual, chromium.executablePath()],
): Browser | undefined {
  if (env.CHROME_PATH) {
    const chosen = startsAs(env.CHROME_PATH)
    if (!chosen)
      throw new Error(
        `findBrowser: expected a browser at CHROME_PATH, found none that starts – ${env.CHROME_PATH}`,
      )
    return { path: env.CHROME_PATH, version: chosen }
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  const candidates = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...elsewhere]
  for (const path of candidates) {
    const version = startsAs(path)
    if (version) return { path, version }
  }
  return undefined
}

function startsAs(path: string): string | undefined {
  if (!existsSync(path)) return undefined
  try {
    const text = execFileSync(path, ['--version', '--no-sandbox'], {
      encoding: 'utf8',
      timeout: 20_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return /^\D*\d+(\.\d+)+/.exec(text)?.[0].trim()
  } catch {
    return undefined
  }
}
