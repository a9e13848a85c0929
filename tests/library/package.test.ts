import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'lossbook-package-'))
let packed: string[] = []

// Packs, and installs the tarball into an empty folder without a network; only the peer dependency is ours.
beforeAll(() => {
  const [report] = JSON.parse(
    run('npm', ['pack', '--json', '--silent', '--pack-destination', folder], '.'),
  ) as [{ filename: string; files: { path: string }[] }]
  packed = report.files.map(({ path }) => path)
  writeFileSync(join(folder, 'package.json'), '{ "type": "module", "private": true }')
  run('npm', [
    'install',
    '--offline',
    '--legacy-peer-deps',
    '--ignore-scripts',
    '--no-audit',
    `./${report.filename}`,
  ])
  mkdirSync(join(folder, 'node_modules/@tensorflow'), { recursive: true })
  symlinkSync(resolve('node_modules/@tensorflow/tfjs'), join(folder, 'node_modules/@tensorflow/tfjs'))
}, 180_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('npm pack holds the library with its types, and nothing of the site', () => {
  const other = packed.filter((path) => !path.startsWith('dist/library/'))
  expect(other.sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json'])
  const library = packed.filter((path) => path.startsWith('dist/library/'))
  expect(library.filter((path) => !/(?<!\.d)\.js$|\.d\.ts$/.test(path))).toEqual([])
  for (const room of ['functional', 'losses', 'mixup', 'schedulers', 'format', 'architectures']) {
    expect(library).toContain(`dist/library/${room}/index.js`)
    expect(library).toContain(`dist/library/${room}/index.d.ts`)
  }
})

// Expected numbers: torch 2.13.0 and timm 1.0.29.
const script = `
import * as tf from '@tensorflow/tfjs'
import { listModels } from 'lossbook/architectures'
import * as F from 'lossbook/functional'
import { formatTensor } from 'lossbook/format'
import { jsdCrossEntropy } from 'lossbook/losses'
import { mixupTarget } from 'lossbook/mixup'
import { cosineLr } from 'lossbook/schedulers'

const output = tf.tensor2d([[0, 0, 1, 0], [0, 0, 1, 0]])
const target = tf.tensor1d([1, 1], 'int32')
const texts: string[] = [
  formatTensor(jsdCrossEntropy({ numSplits: 2, smoothing: 0 })(output, tf.tensor1d([1], 'int32'))),
  formatTensor(F.crossEntropy(output, target)),
  formatTensor(mixupTarget(target, 3, { smoothing: 0.3 })),
  [0, 5, 10].map(cosineLr(0.1, { tInitial: 10 })).join(),
  listModels('vgg1[13]*').join(),
]
console.log(texts.join('\\n'))
`

test('the installed package runs on Node and gives what PyTorch + timm give', () => {
  writeFileSync(join(folder, 'use.ts'), script)
  expect(run('node', ['use.ts']).trim().split('\n')).toEqual([
    'tensor(1.7437)',
    'tensor(1.7437)',
    'tensor([[0.1000, 0.8000, 0.1000],',
    '        [0.1000, 0.8000, 0.1000]])',
    '0.1,0.05,0',
    'vgg11,vgg11_bn,vgg13,vgg13_bn',
  ])
}, 60_000)

test('the installed types accept right use and reject wrong use', () => {
  writeFileSync(join(folder, 'use.ts'), script)
  writeFileSync(
    join(folder, 'misuse.ts'),
    `import { jsdCrossEntropy } from 'lossbook/losses'\n// @ts-expect-error: an option that does not exist\njsdCrossEntropy({ splits: 3 })\n`,
  )
  const config = {
    compilerOptions: {
      strict: true,
      noEmit: true,
      module: 'NodeNext',
      target: 'ES2023',
      skipLibCheck: true,
      types: [],
    },
    files: ['use.ts', 'misuse.ts'],
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
  expect(run(resolve('node_modules/.bin/tsc'), ['-p', folder])).toBe('')
}, 60_000)

/** What a program printed; its errors, and what it printed before, when it fails. */
function run(program: string, args: string[], cwd = folder): string {
  const env = { ...process.env, npm_config_update_notifier: 'false' }
  try {
    return execFileSync(program, args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string }
    throw new Error(`${program} ${args.join(' ')} failed:\n${stdout}\n${stderr}`)
  }
}
