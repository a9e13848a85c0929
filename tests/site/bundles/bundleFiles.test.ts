import { appendFile, cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  bundleFiles,
  bundleFolder,
  makeBundles,
  readBundleNames,
  readExecuted,
  type BundleNames,
} from '../../../src/site/bundles/bundleFiles.ts'

test('makeBundles(root) leaves exactly the files it names, and makes them anew when our code changed', async () => {
  const root = await mkdtemp(join(tmpdir(), 'lossbook-bundles-'))
  for (const path of ['src', 'package.json', 'package-lock.json', 'tsconfig.json'])
    await cp(path, join(root, path), { recursive: true })
  await symlink(join(process.cwd(), 'node_modules'), join(root, 'node_modules'))
  await mkdir(join(root, '.cache'))
  await expect(readBundleNames(root)).rejects.toThrow('expected .cache/bundles/index.json, found none')

  const first = await makeBundles(root)
  const filesOf = async () => (await readdir(join(root, bundleFolder))).toSorted()
  const all = (names: BundleNames) => [...bundleFiles(names), ...Object.values(names.unserved), 'index.json']
  expect(await filesOf()).toEqual(all(first).toSorted())
  expect(await readBundleNames(root)).toEqual(first)
  expect(Object.keys(await readExecuted(root, first)).toSorted()).toEqual([
    '@observablehq/plot',
    '@tensorflow/tfjs',
    'lossbook',
    'lossbook/architectures',
    'lossbook/format',
    'lossbook/schedulers',
    'worker',
  ])

  await appendFile(join(root, 'src/site/styles/embed.css'), '\nmain { margin: 1px }\n')
  const second = await makeBundles(root)
  expect(second.embed.styles).not.toBe(first.embed.styles)
  expect(second.sandbox).toBe(first.sandbox)
  expect(await filesOf()).toEqual(all(second).toSorted())
  await rm(root, { recursive: true })
}, 60_000)
