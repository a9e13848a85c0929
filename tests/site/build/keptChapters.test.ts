import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keptFolder, pruneKept, readKept, writeKept } from '../../../src/site/build/keptChapters.ts'

const kept = {
  chapter: { slug: 'one', title: '', description: '', version: '0.1.0', corrections: [], cells: [] },
  problems: [],
  isComplete: true,
}

test('writeKept(…) and readKept(…) keep results under their key, numbers as they are', async () => {
  const root = await mkdtemp(join(tmpdir(), 'lossbook-kept-'))
  await mkdir(join(root, keptFolder), { recursive: true })
  const odd = { ...kept, problems: [{ file: 'x', line: NaN, message: '-0' }] }
  await writeKept(root, 'key', odd)
  expect(await readKept(root, 'key')).toEqual(odd)
  expect(await readKept(root, 'other')).toBeUndefined()
  await rm(root, { recursive: true })
})

test('pruneKept(…) removes what no chapter has any more, after a month', async () => {
  const root = await mkdtemp(join(tmpdir(), 'lossbook-kept-'))
  await mkdir(join(root, keptFolder), { recursive: true })
  await writeKept(root, 'used', kept)
  await writeKept(root, 'unused', kept)
  await writeFile(join(root, keptFolder, 'list.json'), '[]')
  const left = async (now: number) => {
    await pruneKept(root, ['used'], now)
    return (await readdir(join(root, keptFolder))).sort()
  }
  const day = 86_400_000
  expect(await left(Date.now() + 29 * day)).toEqual(['list.json', 'unused.bin', 'used.bin'])
  expect(await left(Date.now() + 31 * day)).toEqual(['list.json', 'used.bin'])
  await rm(root, { recursive: true })
})
