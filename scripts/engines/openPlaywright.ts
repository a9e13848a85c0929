import type { BrowserType, LaunchOptions, Route } from '@playwright/test'
import type { Engine } from './Engine.ts'

/**
 * Starts a browser that Playwright drives.
 *
 * @param unsandboxed the inner frame of the cells is not of opaque origin: Chromium gives a worker WebGPU only so
 */
export async function openPlaywright(
  type: BrowserType,
  name: string,
  { unsandboxed = false, ...options }: LaunchOptions & { unsandboxed?: boolean } = {},
): Promise<Engine> {
  const browser = await type.launch(options)
  return {
    version: `${name} ${browser.version()}`,
    async open() {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        serviceWorkers: unsandboxed ? 'block' : 'allow',
      })
      if (unsandboxed) {
        // Where there is one, the page opens its frame of the cells within another, which the route changes.
        await context.addInitScript(
          `Object.defineProperty(ServiceWorkerContainer.prototype, 'controller', { value: {} })`,
        )
        await context.route('**/runtime/sandbox.*.html', openSandbox)
      }
      const page = await context.newPage()
      return {
        goto: async (url) => void (await page.goto(url)),
        // As one text: a function that Playwright hands over takes one argument.
        evaluate: (call, ...args) => page.evaluate(`(${call})(...${JSON.stringify(args)})`),
        click: (selector) => page.click(selector),
        type: (text) => page.keyboard.type(text),
        selectAll: () => page.keyboard.press('ControlOrMeta+a'),
        close: () => context.close(),
      }
    },
    close: () => browser.close(),
  }
}

const opaque = /(["'`])sandbox\1,\s*(["'`])allow-scripts\2/

/** The frame of the cells without its opaque origin. The policy goes too: it names the script by its hash. */
async function openSandbox(route: Route): Promise<void> {
  const response = await route.fetch()
  const page = await response.text()
  if (!opaque.test(page)) throw new Error(`openPlaywright: expected ${opaque} in the sandbox's document`)
  const body = page
    .replace(opaque, "'sandbox', 'allow-scripts allow-same-origin'")
    .replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, '')
  await route.fulfill({ response, body })
}
