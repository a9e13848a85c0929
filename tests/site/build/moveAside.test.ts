import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { mergeFolder } from '../../../src/site/build/mergeFolder.ts'
import { moveAside } from '../../../src/site/build/moveAside.ts'

/** A folder with files of these texts. */
async function folderOf(files: Record<string, string>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'lossbook-aside-'))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(root, path, '..'), { recursive: true })
    await writeFile(join(root, path), text)
  }
  return root
}
const filesOf = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()

test('moveAside(dist, aside) moves the site, leaves a repository in its folder, and takes the place of an older one', async () => {
  const root = await folderOf({ 'dist/a/b.html': 'new', 'dist/.git/HEAD': 'ref', 'aside/old.html': 'old' })
  const [dist, aside] = [join(root, 'dist'), join(root, 'aside')]
  expect(await moveAside(dist, aside)).toBe(true)
  expect(await filesOf(dist)).toEqual(['.git/HEAD'])
  expect(await filesOf(aside)).toEqual(['a/b.html'])
  // After a build that failed.
  expect(await moveAside(dist, aside)).toBe(true)
  expect(await filesOf(aside)).toEqual(['a/b.html'])
  await rm(root, { recursive: true })
})

test('moveAside(dist, aside) leaves a link to where the site lies, and minds no site that is not there', async () => {
  const root = await folderOf({ 'elsewhere/a.html': 'a' })
  const [dist, aside] = [join(root, 'dist'), join(root, 'aside')]
  expect(await moveAside(dist, aside)).toBe(false)
  await symlink(join(root, 'elsewhere'), dist)
  expect(await moveAside(dist, aside)).toBe(true)
  await writeFile(join(dist, 'b.html'), 'b')
  expect(await filesOf(join(root, 'elsewhere'))).toEqual(['b.html'])
  await rm(root, { recursive: true })
})

test('mergeFolder(from, to) makes one folder of what is in both, and lets newer files take the place of older ones', async () => {
  const root = await folderOf({
    'from/a/x': 'new',
    'from/a/c/y': 'y',
    'from/d/z': 'z',
    'to/a/x': 'old',
    'to/a/w': 'w',
  })
  await mergeFolder(join(root, 'from'), join(root, 'to'))
  expect(await filesOf(root)).toEqual(['to/a/c/y', 'to/a/w', 'to/a/x', 'to/d/z'])
  expect(await readFile(join(root, 'to/a/x'), 'utf8')).toBe('new')
  await rm(root, { recursive: true })
})
