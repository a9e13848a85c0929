import puppeteer from 'puppeteer-core'
import type { Engine } from './Engine.ts'

/** Starts an installed Firefox, driven over WebDriver BiDi. */
export async function openFirefox(program: string): Promise<Engine> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: program, headless: true })
  return {
    version: (await browser.version()).replace(/^firefox\//i, 'Firefox '),
    async open() {
      const context = await browser.createBrowserContext()
      const page = await context.newPage()
      await page.setViewport({ width: 1280, height: 900 })
      return {
        goto: async (url) => void (await page.goto(url)),
        evaluate: (call, ...args) => page.evaluate(call as never, ...args) as never,
        click: (selector) => page.click(selector),
        type: (text) => page.keyboard.type(text),
        async selectAll() {
          await page.keyboard.down('Control')
          await page.keyboard.press('a')
          await page.keyboard.up('Control')
        },
        close: () => context.close(),
      }
    },
    close: () => browser.close(),
  }
}
