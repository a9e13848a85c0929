import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findImages } from '../../../src/site/folder/findImages.ts'
import { readFolder, type FolderOptions } from '../../../src/site/folder/readFolder.ts'

/** What timm 1.0.29 made of folders, written by scripts/record-folders.py; `varies`: not the same in six starts of Python. */
const recorded = JSON.parse(
  readFileSync(join(import.meta.dirname, 'reference/timm-folders.json'), 'utf8'),
) as {
  digitsThatAreNoDecimals: string
  trees: Record<string, string[]>
  cases: {
    tree: string
    options: FolderOptions
    varies?: true
    timm: { error?: string; classToIdx?: [string, number][]; samples?: [string, number][] }
  }[]
}

function read(tree: string, options: FolderOptions) {
  const { root, images, error } = readFolder('pets', recorded.trees[tree]!, options)
  if (error !== undefined) return { error }
  const samples = images!.samples.map(({ path, label }) => ({ path: root ? `${root}/${path}` : path, label }))
  return { classes: images!.classToIdx, samples, images: images! }
}

const sorted = (texts: Iterable<string>) => [...texts].sort()

test('readFolder(…) makes of each recorded folder what timm makes of it', () => {
  expect(recorded.cases.length).toBeGreaterThan(90)
  for (const { tree, options, varies, timm } of recorded.cases) {
    const ours = read(tree, options)
    const what = `${tree} ${JSON.stringify(options)}`
    if (timm.error !== undefined || ours.error !== undefined) {
      expect(ours.error, what).toBe(timm.error)
      continue
    }
    const indexOf = new Map(timm.classToIdx)
    const { equalClasses, equalSamples } = ours.images!
    // What differs from one start of Python to the next is said, and everything else is as recorded.
    expect(equalClasses.length + equalSamples > 0, what).toBe(varies === true)
    const loose = new Set(equalClasses.flat())
    const places = ([name, index]: [string, number]) => [loose.has(name) ? 'equal to another' : name, index]
    expect([...ours.classes!].map(places), what).toEqual(timm.classToIdx!.map(places))
    expect(sorted(ours.classes!.keys()), what).toEqual(sorted(indexOf.keys()))
    const found = ours.samples!.map(({ path, label }): [string, number] => [path, indexOf.get(label)!])
    if (varies) expect(sorted(found.map(String)), what).toEqual(sorted(timm.samples!.map(String)))
    else expect(found, what).toEqual(timm.samples)
    if (equalSamples === 0) expect(found, what).toEqual(timm.samples)
  }
})

test('readFolder(…) names the classes whose order is left to chance, and counts such samples', () => {
  // timm’s order of these differed between six starts of Python.
  expect(read('equal', { split: null }).images!.equalClasses).toEqual([
    ['class1', 'class01'],
    ['Owl', 'owl'],
  ])
  expect(read('equal-files', { split: null }).images!.equalSamples).toBe(3)
})

test('findImages(…) fails where timm does, for each digit that is no decimal, and for no other', () => {
  const digits = Array.from(recorded.digitsThatAreNoDecimals)
  expect(digits.length).toBe(128)
  for (const digit of digits) expect(() => findImages([`${digit}/1.png`])).toThrow(`base 10: '${digit}'`)
  for (const other of ['½', 'Ⅷ', '㉈', '四', '٣', '９', '⑩', '²a']) findImages([`${other}/1.png`])
})

test('findImages(…) says what it ignored and what a map leaves out', () => {
  const paths = ['a/1.webp', 'a/.png', 'a/b', 'a/c.tar.GZ', 'a/d.png', 'e/f.jpg']
  const { ignored, leftOut } = findImages(paths, { classMap: new Map([['a', 0]]) })
  expect(ignored).toEqual([
    { path: 'a/1.webp', ending: '.webp' },
    { path: 'a/.png', ending: '' },
    { path: 'a/b', ending: '' },
    { path: 'a/c.tar.GZ', ending: '.gz' },
  ])
  expect(leftOut).toEqual(['e/f.jpg'])
})
