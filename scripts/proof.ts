// Runs all chapters in all browsers and on all backends and writes content/proof/: node scripts/proof.ts [project …]
// A project is a combination: firefox, webkit, chromium-cpu, chromium-wasm, chromium-webgl, chromium-webgpu.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { writeProofs } from './writeProofs.ts'

const measured = '.cache/proof'
const projects = process.argv.slice(2).map((name) => `--project=${name}`)

rmSync(measured, { recursive: true, force: true })
run('npm', ['run', '--silent', 'build'])
const ok = run('playwright', [
  'test',
  '--config',
  'playwright.engines.config.ts',
  ...projects,
  'values.spec.ts',
])
for (const line of await writeProofs({ measured, kept: 'content/proof' })) console.log(line)
if (!ok)
  console.error('proof: some values do not match, or a browser failed; what was measured is written as it is')
process.exitCode = ok ? 0 : 1

function run(command: string, args: string[]): boolean {
  const { status, error } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, LOSSBOOK_PROOF: '1' },
  })
  if (error) throw new Error(`proof: ${command} did not start: ${error.message}`)
  if (command === 'npm' && status !== 0) process.exit(status ?? 1)
  return status === 0
}
