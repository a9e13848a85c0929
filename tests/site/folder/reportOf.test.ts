import { expect, test } from 'vitest'
import { exampleFolder } from '../../../src/site/folder/exampleFolder.ts'
import { parseClassMap } from '../../../src/site/folder/parseClassMap.ts'
import { pathsOf } from '../../../src/site/folder/pathsOf.ts'
import type { FolderOptions } from '../../../src/site/folder/readFolder.ts'
import { reportOf } from '../../../src/site/folder/reportOf.ts'

const report = (paths: string[], options: FolderOptions = { split: 'train' }) =>
  reportOf('pets', paths, options, { classes: 50, samples: 50 })
const surprises = (paths: string[], options?: FolderOptions) => report(paths, options).surprises.join('\n')

test('reportOf(…) gives the call, and at most the rows that are asked for', () => {
  const { name, paths } = exampleFolder
  const { call, place, classes, samples, counts, ignored } = reportOf(
    name,
    paths,
    { split: 'train' },
    { classes: 2, samples: 3 },
  )
  expect([call, place]).toEqual(["create_dataset('', 'pets', split='train')", 'pets/train'])
  expect(counts).toEqual({ files: 45, classes: 7, samples: 39, ignored: 6 })
  expect(classes.map((one) => [one.index, one.name, one.samples, one.folders])).toEqual([
    [0, '', 1, ['pets/train itself']],
    [1, 'cat', 12, ['train/cat']],
  ])
  expect(samples.map(({ path }) => path)).toEqual(['train/cat/1.jpg', 'train/cat/2.jpg', 'train/cat/3.jpg'])
  expect(ignored).toEqual([
    { ending: '.webp', files: 5, example: 'train/tortoise/1.webp' },
    { ending: '.csv', files: 1, example: 'train/labels.csv' },
  ])
})

test('reportOf(…) writes calls that Python reads, whatever the names and options', () => {
  const call = (name: string, options: FolderOptions) =>
    reportOf(name, [], options, { classes: 1, samples: 1 }).call
  expect(call("it's", { split: null })).toBe("create_dataset('', 'it\\'s', search_split=False)")
  expect(call('a', { split: 'val', classMap: 'x' })).toBe(
    "create_dataset('', 'a', split='val', class_map='map.txt')",
  )
  expect(call('a', { split: null, leafNameOnly: false, classMap: 'x' })).toBe(
    "find_images_and_targets('a', class_to_idx=load_class_map('map.txt'), leaf_name_only=False)",
  )
})

test('reportOf(…) says what a reader may not have meant, and nothing of a folder in order', () => {
  expect(surprises(['train/a/1.png', 'train/b/2.png', 'val/a/1.png', 'val/b/1.png'])).toBe('')
  expect(surprises(['val/a/1.png', 'val/b/2.png'])).toContain(
    'no folder for the split “train”, so everything is read, the pictures of “validation” among it',
  )
  expect(surprises(['train/a/1.png', 'train/b/2.png', 'val/b/1.png'])).toContain(
    '“b” is 1 in training and 0 in validation',
  )
  expect(surprises(['train/a/1.png', 'val/b/1.png'])).toContain(
    '“b” is not in training at all and 0 in validation',
  )
  expect(surprises(['a1/1.png', 'a01/1.png'])).toContain('“a1” and “a01” are equal in natural order')
  expect(surprises(['a/1.png', '2.png', '3.png'])).toContain('2 pictures are beside the folders')
  expect(surprises(['a/n/1.png', 'b/n/1.png'])).toContain('one class, “n”: “a/n” and “b/n”')
  expect(surprises(['a/b_c/1.png', 'a_b/c/1.png'], { split: null, leafNameOnly: false })).toContain(
    'the same name with “_” for “/” and are one class, “a_b_c”',
  )
  expect(surprises(['a/1.png', 'b/1.webp', 'c/x.txt'])).toContain('No class comes of “b” and “c”')
  expect(surprises(['a/1.png', 'b/._1.png'])).toContain('1 picture is hidden, such as “b/._1.png”')
  expect(surprises(['a/1.png', 'b/1.WEBP'])).toContain("`input_key='.png;.jpg;.jpeg;.webp'`")
  expect(surprises(['a/1.png', 'b/1.png'], { split: null, classMap: 'a\nc' })).toMatch(
    /names “c”, and there is no picture of it.*1 picture is left out/s,
  )
  expect(surprises(['a/1.png', 'a/01.png', 'b/1.png'])).toContain('1 picture is equal to another')
  expect(surprises(['a/1.png'])).toContain('There is one class')
  expect(surprises(['²/1.png'])).toContain('cannot read these as a number')
  expect(surprises([])).toContain('The browser gave no file')
})

test('parseClassMap(…) reads lines as timm does; the last of equal names counts', () => {
  expect(parseClassMap(' \n')).toBeUndefined()
  expect([...parseClassMap('cat\r\n\ndog\rcat\n')!]).toEqual([
    ['cat', 3],
    ['', 1],
    ['dog', 2],
  ])
})

test('pathsOf(…) takes the folder’s name off, and tells how far it is', async () => {
  const files = Array.from({ length: 12_000 }, (_, i) => ({ webkitRelativePath: `my pets/cat/${i}.png` }))
  const told: number[] = []
  const { name, paths } = await pathsOf(files, (count) => told.push(count))
  expect([name, paths.length, paths[11_999]]).toEqual(['my pets', 12_000, 'cat/11999.png'])
  expect(told).toEqual([5000, 10_000])
})

// By hand: Python gives 'a\\n' and '\\n' of a file 'a\\n\\n', and strips each.
test('parseClassMap(text) has a class without a name for an empty line, but none for the end of the last', () => {
  expect([...parseClassMap('a\n')!]).toEqual([['a', 0]])
  expect([...parseClassMap('a\n\n')!]).toEqual([
    ['a', 0],
    ['', 1],
  ])
})
