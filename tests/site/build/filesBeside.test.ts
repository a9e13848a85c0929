import { expect, test } from 'vitest'
import { filesBeside } from '../../../src/site/build/filesBeside.ts'
import { executedCell } from '../../support/executedCell.ts'

const chapter = {
  slug: 'soft',
  title: 'Soft',
  description: '',
  version: '0.1.0',
  corrections: [],
  cells: [executedCell, { ...executedCell, id: 'two' }],
}

test('filesBeside(…) has each file of a chapter and of its cells once, under the paths that others keep', () => {
  const paths = filesBeside(chapter, (path) => `https://book.example/${path}`).map(({ path }) => path)
  const cited = ['bib', 'formats.json', 'json', 'md', 'ris', 'txt']
  expect(paths.toSorted()).toEqual(
    [
      'badges/soft.svg',
      'cards/soft.png',
      'cards/soft/one.png',
      'cards/soft/two.png',
      ...['ipynb', 'py', 'ts'].map((ending) => `export/soft.${ending}`),
      'oembed/soft.json',
      'oembed/soft/one.json',
      'oembed/soft/two.json',
      ...['soft', 'soft/one', 'soft/two'].flatMap((name) => cited.map((ending) => `cite/${name}.${ending}`)),
    ].toSorted(),
  )
})

test('filesBeside(…) has no card of a cell in a large book', () => {
  const files = filesBeside({ ...chapter, inLargeBook: true }, (path) => `https://book.example/${path}`)
  expect(files.map(({ path }) => path).filter((path) => path.startsWith('cards/'))).toEqual([
    'cards/soft.png',
  ])
})
