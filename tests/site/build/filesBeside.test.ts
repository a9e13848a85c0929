import { expect, test } from 'vitest'
import { filesBeside } from '../../../src/site/build/filesBeside.ts'
import { executedCell } from '../../support/executedCell.ts'
import { siteNames } from '../../support/siteNames.ts'

const chapter = {
  slug: 'soft',
  title: 'Soft',
  description: '',
  version: '0.1.0',
  corrections: [],
  cells: [executedCell, { ...executedCell, id: 'two' }],
}

test('filesBeside(…) has each file of a chapter and of its cells once, under the paths that others keep', () => {
  const paths = filesBeside(chapter, '# Soft', siteNames).map(({ path }) =>
    path.replace(/\.[0-9a-f]{10}\.json$/, '.hash.json'),
  )
  const cited = ['bib', 'formats.json', 'json', 'md', 'ris', 'txt']
  expect(paths.toSorted()).toEqual(
    [
      'api/chapters/soft.json',
      'badges/soft.svg',
      'cards/soft.png',
      'cards/soft/one.png',
      'cards/soft/two.png',
      'chapters/soft.md',
      'embed/soft/one/index.html',
      'embed/soft/two/index.html',
      ...['ipynb', 'py', 'ts'].map((ending) => `export/soft.${ending}`),
      'oembed/soft.json',
      'oembed/soft/one.json',
      'oembed/soft/two.json',
      'runtime/chapters/soft.hash.json',
      'v/latest/soft.json',
      ...['soft', 'soft/one', 'soft/two'].flatMap((name) => cited.map((ending) => `cite/${name}.${ending}`)),
    ].toSorted(),
  )
})

test('filesBeside(…) has no card of a cell in a large book', () => {
  const files = filesBeside({ ...chapter, inLargeBook: true }, '# Soft', siteNames)
  expect(files.map(({ path }) => path).filter((path) => path.startsWith('cards/'))).toEqual([
    'cards/soft.png',
  ])
})

test('filesBeside(…) has no Markdown of a draft', () => {
  const paths = filesBeside(chapter, undefined, siteNames).map(({ path }) => path)
  expect(paths.filter((path) => path.startsWith('chapters/'))).toEqual([])
})
