import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Opens a page in a browser that has never run. Nobody drives it: a driver listens to each frame and each worker, which costs pages
 * that have several a quarter of their time.
 *
 * @param browser the program
 * @returns ends the browser and forgets all it kept
 */
export function openFresh(browser: string, url: string): () => Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'lossbook-fresh-'))
  const child = spawn(
    browser,
    [
      '--headless',
      '--no-sandbox',
      '--no-first-run',
      '--disable-background-networking',
      `--user-data-dir=${profile}`,
      url,
    ],
    // A group of its own: a browser's processes end together.
    { stdio: 'ignore', detached: true },
  )
  const ended = new Promise((resolve) => child.once('exit', resolve).once('error', resolve))
  return async () => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
    await ended
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}
