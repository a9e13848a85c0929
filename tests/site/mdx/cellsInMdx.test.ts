import { expect, test } from 'vitest'
import { cellsInMdx } from '../../../src/site/mdx/cellsInMdx.ts'

const chapter = `---
title: One
---

Before.

\`\`\`ts live id="one"
const a = {} // } <T>
\`\`\`

\`\`\`py reference
a = {}
\`\`\`

<aside class="note" data-kind="wrong">
After.
</aside>
`

test('cellsInMdx(…) puts a component for a cell and its twin, and keeps the lines of everything else', () => {
  const lines = cellsInMdx(chapter, 'one').split('\n')
  expect(lines.slice(0, 18)).toEqual([
    '---',
    'title: One',
    '---',
    '',
    'Before.',
    '',
    '<LiveCell slug="one" id="one" />',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '<aside role="note" class="note" data-kind="wrong">',
    'After.',
    '</aside>',
    '',
  ])
  expect(lines).toContain('<ChapterData slug="one" />')
})

test('cellsInMdx(…) leaves a page without cells without components', () => {
  expect(cellsInMdx('# Prose\n\n```ts\nconst a = 1\n```\n', 'prose')).toBe(
    '# Prose\n\n```ts\nconst a = 1\n```\n',
  )
})

test('cellsInMdx(…) puts a heading and what follows it into a part, in the blank line above, and no heading in code', () => {
  const text = 'Before.\n\n## One\n\n```md\n\n## Not one\n```\n\n## Two\n\nAfter.\n'
  expect(cellsInMdx(text, 'prose').split('\n')).toEqual([
    'Before.',
    '<section class="part">',
    '## One',
    '',
    '```md',
    '',
    '## Not one',
    '```',
    '</section><section class="part">',
    '## Two',
    '',
    'After.',
    '',
    '</section>',
    '',
  ])
})
