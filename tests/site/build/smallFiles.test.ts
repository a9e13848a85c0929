import { expect, test } from 'vitest'
import { smallFiles } from '../../../src/site/build/smallFiles.ts'
import { executedCell } from '../../support/executedCell.ts'

const chapter = {
  slug: 'soft',
  title: 'Soft',
  description: '',
  version: '0.1.0',
  corrections: [],
  cells: [executedCell, { ...executedCell, id: 'two' }],
}

test('smallFiles(…) has each file of a chapter and of its cells once, under the paths that others keep', () => {
  const paths = smallFiles(chapter, (path) => `https://book.example/${path}`).map(({ path }) => path)
  const cited = ['bib', 'formats.json', 'json', 'md', 'ris', 'txt']
  expect(paths.toSorted()).toEqual(
    [
      'badges/soft.svg',
      ...['ipynb', 'py', 'ts'].map((ending) => `export/soft.${ending}`),
      'oembed/soft.json',
      'oembed/soft/one.json',
      'oembed/soft/two.json',
      ...['soft', 'soft/one', 'soft/two'].flatMap((name) => cited.map((ending) => `cite/${name}.${ending}`)),
    ].toSorted(),
  )
})
