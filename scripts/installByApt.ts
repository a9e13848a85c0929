import { spawnSync } from 'node:child_process'

/** Runs a program to its end, whatever that is. */
export type Run = (command: string, args: string[]) => void

/** Installs Debian's packages, from fresh lists; each group by itself, so that one that is unknown stops no other. */
export function installByApt(run: Run, ...groups: string[][]): void {
  const [command = '', ...prefix] = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', '-n', 'apt-get']
  const patient = ['-qq', '-o', 'DPkg::Lock::Timeout=120']
  run(command, [...prefix, ...patient, 'update'])
  for (const packages of groups)
    run(command, [...prefix, ...patient, '-y', '--no-install-recommends', 'install', ...packages])
}

export function runVisibly(command: string, args: string[]): void {
  // Ten minutes each, so that a hanging download ends in the next way and not in a hanging test run.
  spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: 600_000,
    env: {
      ...process.env,
      DEBIAN_FRONTEND: 'noninteractive',
      PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '20000',
    },
  })
}
