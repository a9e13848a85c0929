import type { Page } from '@playwright/test'
import { build } from 'esbuild'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

/** One script for browsers, of a file and all it imports. */
export async function bundleScript(entry: URL): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry.pathname],
    bundle: true,
    format: 'iife',
    platform: 'browser',
    mainFields: ['module', 'main'],
    write: false,
    logLevel: 'error',
  })
  return outputFiles[0]!.text
}

/**
 * Opens a page that holds a script and nothing else, on an address that counts as secure, as WebGPU asks. tfjs finds its
 * wasm files under /wasm/.
 *
 * @param json what is served as JSON, by path
 */
export async function serveScript(
  page: Page,
  script: string,
  json: Record<string, string> = {},
): Promise<void> {
  const wasm = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm')
  await page.route('http://localhost/**', async (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/') {
      return route.fulfill({ contentType: 'text/html', body: '<script src="/page.js"></script>' })
    }
    if (pathname === '/page.js') return route.fulfill({ contentType: 'text/javascript', body: script })
    if (pathname in json) return route.fulfill({ contentType: 'application/json', body: json[pathname] })
    const file = /^\/wasm\/([\w-]+\.wasm)$/.exec(pathname)?.[1]
    if (!file) return route.fulfill({ status: 404 })
    const body = await readFile(new URL(file, `file://${wasm}`))
    return route.fulfill({ contentType: 'application/wasm', body })
  })
  await page.goto('http://localhost/')
}
