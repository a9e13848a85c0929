import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readdirSync, statSync } from 'node:fs'

const astro = join(import.meta.dirname, '../../node_modules/astro/bin/astro.mjs')

export interface BuildMeasurement {
  seconds: number
  /** Seconds of all cores together, without programs that the build starts; unknown where the system does not tell them. */
  cpuSeconds: number | undefined
  /** Largest memory of the build's process; unknown where the system does not tell it. */
  peakMegabytes: number | undefined
  siteMegabytes: number
  files: number
  log: string
}

/**
 * Builds the Astro project in `root`.
 *
 * @throws Error with the end of the log when the build fails
 */
export async function measureBuild(root: string): Promise<BuildMeasurement> {
  const started = performance.now()
  let log = ''
  let peakKilobytes: number | undefined
  let cpuSeconds: number | undefined
  const child = spawn(process.execPath, [astro, 'build'], {
    cwd: root,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (log += String(part)))
  const timer = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '')
    const peak = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1]
    if (peak !== undefined) peakKilobytes = Number(peak)
    // Fields 14 and 15, user and system, in hundredths of a second; the name before them is in brackets.
    const stat = await readFile(`/proc/${child.pid}/stat`, 'utf8').catch(() => '')
    const [user, system] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13)
    if (system !== undefined) cpuSeconds = (Number(user) + Number(system)) / 100
  }, 250)
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  clearInterval(timer)
  if (code !== 0) throw new Error(`bench-book: the build in ${root} failed:\n${log.slice(-4000)}`)
  const entries = readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  const bytes = entries.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0)
  return {
    seconds: (performance.now() - started) / 1000,
    cpuSeconds,
    peakMegabytes: peakKilobytes === undefined ? undefined : Math.round(peakKilobytes / 1000),
    siteMegabytes: Math.round(bytes / 1e6),
    files: entries.length,
    log,
  }
}
