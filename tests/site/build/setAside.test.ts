import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { setAside } from '../../../src/site/build/setAside.ts'

test('setAside(folder) hides a folder from what runs between its two halves, and minds none that is not there', async () => {
  const root = await mkdtemp(join(tmpdir(), 'lossbook-aside-'))
  const dir = pathToFileURL(join(root, 'dist/'))
  const { before, after } = setAside('embed')
  // Of what Astro tells a hook, these two read the folders alone.
  const told = { dir, config: { root: pathToFileURL(`${root}/`) } } as never
  await before.hooks['astro:config:done']!(told)
  await mkdir(join(root, '.cache'))
  await mkdir(join(root, 'dist/embed/one'), { recursive: true })
  await writeFile(join(root, 'dist/embed/one/index.html'), 'one')
  await before.hooks['astro:build:done']!(told)
  expect(await readdir(join(root, 'dist'))).toEqual([])
  await after.hooks['astro:build:done']!(told)
  expect(await readdir(join(root, 'dist/embed/one'))).toEqual(['index.html'])

  await rm(join(root, 'dist/embed'), { recursive: true })
  await before.hooks['astro:build:done']!(told)
  await after.hooks['astro:build:done']!(told)
  expect(await readdir(join(root, 'dist'))).toEqual([])
  await rm(root, { recursive: true })
})
