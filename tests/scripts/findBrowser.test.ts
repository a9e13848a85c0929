import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { findBrowser } from '../../scripts/findBrowser.ts'

const folder = mkdtempSync(join(tmpdir(), 'lossbook-browser-'))
afterAll(() => rmSync(folder, { recursive: true }))

const works = program('works', 'echo "Chromium 123.4.5.6 built on Debian"')
const stub = program('chromium', 'echo "this is only a stub, install the snap" >&2; exit 1')
const chrome = program('google-chrome', 'echo "Google Chrome 124.0.1.2"')

test('findBrowser(env) takes the program of CHROME_PATH', () => {
  expect(findBrowser({ CHROME_PATH: works, PATH: folder }, [])).toEqual({
    path: works,
    version: 'Chromium 123.4.5.6',
  })
})

test('findBrowser(env) throws when the program of CHROME_PATH does not start', () => {
  expect(() => findBrowser({ CHROME_PATH: stub }, [works])).toThrow(
    `findBrowser: expected a browser at CHROME_PATH, found none that starts – ${stub}`,
  )
})

test('findBrowser(env) passes over a program that does not start', () => {
  expect(findBrowser({ PATH: folder }, [])).toEqual({ path: chrome, version: 'Google Chrome 124.0.1.2' })
})

test('findBrowser(env) prefers the headless shell, which is faster', () => {
  const shell = program('chromium-headless-shell', 'echo "Chromium 125.0.1.2"')
  expect(findBrowser({ PATH: folder }, [])?.path).toBe(shell)
  rmSync(shell)
})

test('findBrowser(env, elsewhere) tries the places named last', () => {
  expect(findBrowser({ PATH: '/nowhere' }, [works])?.path).toBe(works)
})

test('findBrowser(env) is undefined where there is none', () => {
  expect(findBrowser({ PATH: '/nowhere' }, ['/nowhere/chrome'])).toBeUndefined()
})

function program(name: string, body: string): string {
  const path = join(folder, name)
  writeFileSync(path, `#!/bin/sh\n${body}\n`)
  chmodSync(path, 0o755)
  return path
}
