import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import type { Readable } from 'node:stream'
import type { Engine, Tab } from './Engine.ts'
import { startSession, type WebDriverSession } from './startSession.ts'

/** WebKitGTK's programs. Its browser has no headless mode: it draws on a screen that nobody sees. */
export interface WebKitPrograms {
  browser: string
  driver: string
  screen: string
}

/** Starts WebKitGTK's own small browser, driven over WebDriver. Each tab is a session: a browser process of its own. */
export async function openWebKit({ browser, driver, screen }: WebKitPrograms): Promise<Engine> {
  const programs: ChildProcess[] = []
  const close = async () => programs.reverse().forEach((program) => program.kill())
  try {
    const display = await startScreen(screen, programs)
    const address = await startDriver(driver, display, programs)
    const options = { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } }
    const first = await startSession(address, options)
    await first.end()
    return {
      version: `WebKitGTK ${first.version}`,
      open: async () => toTab(await startSession(address, options)),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** Starts an X server on the first free display, whose number it writes to its fourth stream. */
async function startScreen(program: string, programs: ChildProcess[]): Promise<string> {
  const screen = spawn(program, ['-displayfd', '3', '-screen', '0', '1280x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  programs.push(screen)
  const [number] = (await once(screen.stdio[3] as Readable, 'data')) as [Buffer]
  return `:${String(number).trim()}`
}

async function startDriver(program: string, display: string, programs: ChildProcess[]): Promise<string> {
  const port = await findFreePort()
  const address = `http://127.0.0.1:${port}`
  programs.push(
    spawn(program, [`--port=${port}`, '--host=127.0.0.1'], {
      stdio: 'ignore',
      env: { ...process.env, DISPLAY: display },
    }),
  )
  for (let tries = 0; tries < 100; tries++) {
    const ready = await fetch(`${address}/status`).catch(() => undefined)
    if (ready?.ok) return address
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`openWebKit: expected ${program} to answer at ${address} within 10 seconds`)
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

// https://www.w3.org/TR/webdriver2/#element-interface and #keyboard-actions
const elementKey = 'element-6066-11e4-a52e-4f735466cecf'
const control = '\uE009'

function toTab({ send, end }: WebDriverSession): Tab {
  async function press(keys: { type: 'keyDown' | 'keyUp'; value: string }[]) {
    await send('POST', 'actions', { actions: [{ type: 'key', id: 'keyboard', actions: keys }] })
  }
  const stroke = (value: string) => [
    { type: 'keyDown' as const, value },
    { type: 'keyUp' as const, value },
  ]
  return {
    goto: async (url) => void (await send('POST', 'url', { url })),
    evaluate: (call, ...args) =>
      send('POST', 'execute/sync', { script: `return (${call}).apply(null, arguments)`, args }),
    async click(selector) {
      const found = await send<Record<string, string>>('POST', 'element', {
        using: 'css selector',
        value: selector,
      })
      await send('POST', `element/${found[elementKey]}/click`)
    },
    type: (text) => press([...text].flatMap((letter) => stroke(letter === '\n' ? '\uE007' : letter))),
    selectAll: () =>
      press([{ type: 'keyDown', value: control }, ...stroke('a'), { type: 'keyUp', value: control }]),
    close: end,
  }
}
