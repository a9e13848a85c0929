import { spawnSync } from 'node:child_process'
import { findBrowser, type Browser } from './findBrowser.ts'

/**
 * A Chromium to test with: one that is here, else Playwright's own, else the system's package.
 * Says what it does while it does it, as each way may take minutes.
 *
 * @throws Error with what the reader can do, when no way led to a browser
 */
export function getBrowser(say: (line: string) => void): Browser {
  const found = findBrowser()
  if (found) return found

  say('No Chromium or Chrome on this machine. Downloading the one Playwright brings (about 170 MB) …')
  run('playwright', ['install', 'chromium'], { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '20000' })
  const downloaded = findBrowser()
  if (downloaded) return downloaded

  const root = process.getuid?.() === 0
  const apt = root ? ['apt-get'] : ['sudo', '-n', 'apt-get']
  say(`That did not give a browser that starts. Installing Debian's: ${apt.join(' ')} install chromium …`)
  run(apt[0]!, [...apt.slice(1), '-qq', 'update'])
  run(apt[0]!, [...apt.slice(1), '-qq', '-y', '--no-install-recommends', 'install', 'chromium'], {
    DEBIAN_FRONTEND: 'noninteractive',
  })
  const installed = findBrowser()
  if (installed) return installed

  throw new Error(
    'getBrowser: expected Chromium or Chrome, found none, and neither Playwright nor apt-get could install one: ' +
      'install one and set CHROME_PATH to its program',
  )
}

function run(command: string, args: string[], env: Record<string, string> = {}) {
  // Ten minutes each, so that a hanging download ends in the next way and not in a hanging test run.
  spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: 600_000,
    env: { ...process.env, ...env },
  })
}
