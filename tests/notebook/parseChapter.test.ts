import { expect, test } from 'vitest'
import { parseChapter } from '../../src/notebook/parseChapter.ts'

const cell = (body: string, meta = 'id="a"') => `\`\`\`ts live ${meta}\n${body}\n\`\`\`\n`

test('parseChapter(text) reads cells, their twins and lines', () => {
  const text = `---\ntitle: A\n---\n\nProse.\n\n${cell('x = 1\ny')}\n\`\`\`py reference\nz\n\`\`\`\n\n${cell('', 'id="b-2" hidden collapsed expect-error tolerance=1e-4')}`
  expect(parseChapter(text)).toEqual({
    frontmatterLines: 3,
    problems: [],
    cells: [
      {
        id: 'a',
        source: 'x = 1\ny',
        line: 8,
        options: { hidden: false, collapsed: false, expectError: false, tolerance: 1e-5 },
        python: { source: 'z', line: 13 },
      },
      {
        id: 'b-2',
        source: '',
        line: 17,
        options: { hidden: true, collapsed: true, expectError: true, tolerance: 1e-4 },
      },
    ],
  })
})

test('parseChapter(text) keeps the reasons of differs and unproven', () => {
  const { cells } = parseChapter(
    cell('x', `id="a" differs="timm's is NaN"`) + cell('y', "id='b' unproven='a chart'"),
  )
  expect(cells.map(({ options }) => [options.differs, options.unproven])).toEqual([
    ["timm's is NaN", undefined],
    [undefined, 'a chart'],
  ])
})

// FelixKrueger/TrimGalore#238: dashes and quotes were made typographic.
test('parseChapter(text) keeps the text of a cell byte for byte', () => {
  const source = "i--\r\n\"'`${a}`' {} <T> </script> \\n &amp; “q” …  \r\n\r\n\tx\u2028y 🎈 \ud800"
  expect(parseChapter(`\`\`\`ts live id="a"\r\n${source}\r\n\`\`\`\r\n`).cells[0]?.source).toBe(source)
})

test('parseChapter(text) finds frontmatter behind a byte order mark, and none where it does not end', () => {
  expect(parseChapter('\ufeff---\na: 1\n---\n').frontmatterLines).toBe(3)
  expect(parseChapter('---\na: 1\n').frontmatterLines).toBe(0)
})

test.each<[string, string, string[]]>([
  ['tildes', '~~~ts live id="a"\n```\nx\n~~~', ['```\nx']],
  ['a longer closing fence', '```ts live id="a"\nx\n`````', ['x']],
  ['a shorter fence inside', '````ts live id="a"\n```\n````', ['```']],
  ['text after a closing fence', '```ts live id="a"\n``` x\n```', ['``` x']],
  ['a fence shown in a longer fence', '````md\n```ts live id="a"\nx\n```\n````', []],
  ['a fence shown between tildes', '~~~\n```ts live id="a"\nx\n```\n~~~', []],
  ['indentation', '   ```ts live id="a"\n   x\n     y\n z\n   ```', ['x\n  y\nz']],
  ['a list item', '- text\n\n  ```ts live id="a"\n  x\n\n    y\n  ```', ['x\n\n  y']],
  ['a list item that starts with it', '1. ```ts live id="a"\n   x\n   ```', ['x']],
  ['an element', '<Aside>\n\n    ```ts live id="a"\n    x\n    ```\n\n</Aside>', ['x']],
  ['tabs', '\t```ts live id="a"\n\tx\n\t\ty\n\t```', ['x\n\ty']],
  ['a comment', '{/*\n```ts live id="a"\nx\n```\n*/}\n\n```ts live id="b"\ny\n```', ['y']],
  ['a comment of one line', '{/* ``` */}\n```ts live id="b"\ny\n```', ['y']],
  ['an export', 'export const a = `\n```ts live id="a"\n`\n\n```ts live id="b"\ny\n```', ['y']],
  ['import in prose', 'Words may\nimport ideas:\n```ts live id="b"\ny\n```', ['y']],
  ['backticks in prose', '``` `x` ts live id="a"\n\n```ts live id="b"\ny\n```', ['y']],
  ['no live', '```ts\nx\n```\n```live\n```', []],
  ['an empty line alone', '```ts live id="a"\n\n```', ['']],
  ['two empty lines', '```ts live id="a"\n\n\n```', ['\n']],
  ['a thematic break is no frontmatter', '\n---\n```ts live id="a"\nx\n```\n---', ['x']],
])('parseChapter(text) and fences: %s', (_, text, sources) => {
  const { cells, problems } = parseChapter(text)
  expect(cells.map((one) => one.source)).toEqual(sources)
  expect(problems).toEqual([])
})

test.each<[string, string]>([
  [
    cell('x', 'id="a" ecoh'),
    'unknown cell option: ecoh, expected one of id, hidden, collapsed, expect-error, tolerance, differs, unproven (1:19)',
  ],
  [
    '\n\n' + cell('x', 'ecoh=3 id="a"'),
    'unknown cell option: ecoh, expected one of id, hidden, collapsed, expect-error, tolerance, differs, unproven (3:12)',
  ],
  ['```ts liv id="a"\nx\n```', 'fence with an id: expected live before it, found none (1:11)'],
  [cell('x', 'id="a" hidden hidden'), 'repeated cell option: hidden (1:26)'],
  [cell('x', 'id="a" hidden=yes'), 'cell option hidden: expected no value, found "yes" (1:19)'],
  [cell('x', 'id="a" tolerance=-1'), 'cell option tolerance: expected a positive number, found "-1" (1:19)'],
  [cell('x', 'id="a" tolerance'), 'cell option tolerance: expected a positive number, found "" (1:19)'],
  [cell('x', 'id="a" unproven'), 'cell option unproven: expected the reason, as unproven="because …" (1:19)'],
  [cell('x', ''), 'missing cell id: write id="what-it-shows" (1:7)'],
  [cell('x', 'id="A_b"'), 'invalid cell id: expected kebab-case, found "A_b" (1:12)'],
  [cell('x') + cell('y'), 'duplicate cell id: a, first in line 1 (4:1)'],
  ['```js live id="a"\n```', 'live cell: expected a ts fence, found js (1:7)'],
  ['```ts live id="a"\nx', 'unclosed fence of cell "a" (1:1)'],
  ['> ```ts live id="a"\n> x\n> ```', 'cell "a" cannot stand in a block quote (1:1)'],
  ['```py reference\n```', 'py reference without a live cell before it (1:1)'],
  [
    cell('x') + '```py reference\n```\n```py reference\n```',
    'py reference without a live cell before it (6:1)',
  ],
  [cell('x') + '```sh\n```\n```py reference\n```', 'py reference without a live cell before it (6:1)'],
  [cell('x') + '```py reference hidden\n```', 'unknown reference option: hidden (4:17)'],
  [
    cell('x', 'id="a" unproven="no"') + '```py reference\n```',
    'cell "a" is unproven but has a py reference (4:1)',
  ],
])('parseChapter(%j) names the problem and its place', (text, message) => {
  expect(parseChapter(text).problems.map((one) => one.message)).toEqual([message])
})
