import { findBrowser, type Browser } from './findBrowser.ts'
import { installByApt, runVisibly, type Run } from './installByApt.ts'

/**
 * A Chromium to test with: one that is here, else Playwright's own, else the system's package.
 * Says what it does while it does it, as each way may take minutes.
 *
 * @param say prints a line for the reader
 * @param find looks for a browser that starts
 * @param run runs a program to its end, whatever that is: what counts is what `find` finds afterwards
 * @throws Error with what the reader can do, when no way led to a browser
 */
export function getBrowser(
  say: (line: string) => void,
  find: () => Browser | undefined = findBrowser,
  run: Run = runVisibly,
): Browser {
  const found = find()
  if (found) return found

  say('No Chromium or Chrome on this machine. Downloading the one that Playwright brings, about 170 MB.')
  say('Errors that follow are not the end: without that server, Debian is asked next.')
  run('playwright', ['install', 'chromium'])
  const downloaded = find()
  if (downloaded) return downloaded

  say(
    `That did not give a browser that starts. Installing Debian's with apt-get: chromium, and its headless shell`,
  )
  // The shell by itself, as older releases lack it: then chromium does.
  installByApt(run, ['chromium'], ['chromium-headless-shell'])
  const installed = find()
  if (installed) return installed

  throw new Error(
    'getBrowser: expected Chromium or Chrome, found none, and neither Playwright nor apt-get could install one: ' +
      'install one and set CHROME_PATH to its program',
  )
}
