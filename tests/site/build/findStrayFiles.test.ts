import { expect, test } from 'vitest'
import { formatProblem } from '../../../src/site/build/executedChapter.ts'
import { findStrayFiles } from '../../../src/site/build/findStrayFiles.ts'

test('findStrayFiles(…) names files that look like chapters and would be none', () => {
  const names = [
    'label-smoothing.mdx',
    '_draft.mdx',
    'data.json',
    'part/one.mdx',
    'one.md',
    'My loss.mdx',
    'part',
  ]
  expect(findStrayFiles(names).map(formatProblem)).toEqual([
    'content/chapters/part/one.mdx:1 chapter: expected it in content/chapters itself, found it in a folder below',
    'content/chapters/one.md:1 chapter: expected the ending .mdx',
    'content/chapters/My loss.mdx:1 chapter: expected a name in kebab-case',
  ])
})
