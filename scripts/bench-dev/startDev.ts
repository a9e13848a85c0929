import { spawn } from 'node:child_process'
import { join } from 'node:path'

const astro = join(import.meta.dirname, '../../node_modules/astro/bin/astro.mjs')

export interface DevServer {
  url: string
  /** When a line like this first appears among those printed from now on. */
  printed(line: RegExp): Promise<void>
  stop(): Promise<void>
}

/** Starts `npm run dev` for the project in `root`. */
export async function startDev(root: string, port = 4747): Promise<DevServer> {
  // Astro behaves otherwise where it believes to be tested itself.
  const env: NodeJS.ProcessEnv = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' }
  for (const name of ['VITEST', 'NODE_ENV']) delete env[name]
  const listeners = new Set<(text: string) => void>()
  const child = spawn(process.execPath, [astro, 'dev', '--port', String(port)], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => listeners.forEach((listener) => listener(String(part))))
  const printed = (line: RegExp) =>
    new Promise<void>((resolve, reject) => {
      let text = ''
      const hear = (part: string) => {
        text += part
        if (!line.test(text)) return
        listeners.delete(hear)
        resolve()
      }
      listeners.add(hear)
      child.once('exit', () => reject(new Error(`startDev: astro dev ended:\n${text}`)))
    })
  await printed(/watching for file changes/)
  return {
    url: `http://localhost:${port}/`,
    printed,
    async stop() {
      const ended = new Promise((resolve) => child.once('close', resolve))
      child.removeAllListeners('exit')
      child.kill('SIGKILL')
      await ended
    },
  }
}
