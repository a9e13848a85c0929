// Writes the package's modules and types to dist/library, and nothing that an earlier build left there.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'

rmSync('dist/library', { recursive: true, force: true })
process.exitCode = spawnSync('tsc', ['-p', 'tsconfig.library.json'], { stdio: 'inherit' }).status ?? 1
