import { parseHTML } from 'linkedom'
import { markdownToHtml } from 'satteri'
import { expect, test } from 'vitest'
import { apiIndex } from '../../../src/site/build/apiIndex.ts'
import { badgeSvg } from '../../../src/site/build/badgeSvg.ts'
import { chapterMarkdown } from '../../../src/site/build/chapterMarkdown.ts'
import { cellCitation } from '../../../src/site/build/citations.ts'
import { citationFiles } from '../../../src/site/build/citationFiles.ts'
import type { ExecutedCell, ExecutedChapter } from '../../../src/site/build/executedChapter.ts'
import { learningResource } from '../../../src/site/build/learningResource.ts'

const addressOf = (path: string) => new URL(path.replace(/^\//, ''), 'https://book.example/base/').href
const cell = (id: string, more: Partial<ExecutedCell> = {}): ExecutedCell => ({
  id,
  source: `show("${id}") // <Formula inline tex="x" /> stays`,
  line: 1,
  options: { hidden: false, collapsed: false, expectError: false, tolerance: 1e-5 },
  dependents: [],
  outputs: [],
  proof: { status: 'none', maxAbsDiff: null, note: 'nothing to compare' },
  ...more,
})
const chapter: ExecutedChapter = {
  slug: 'soft',
  title: 'Soft',
  description: 'About soft.',
  version: '0.1.0',
  reference: { python: '3.11', torch: '2.13.0', timm: '1.0.29', recorded: '2026-11-25T08:00:00Z' },
  corrections: [{ cell: 'one', was: 'It says 1.', is: 'It is ln 3.' }],
  cells: [
    cell('one', {
      outputs: [{ kind: 'text', text: 'tensor(1.0986)' }],
      python: 'torch.tensor(3.).log()',
      proof: { status: 'match', maxAbsDiff: 0, note: 'equal' },
    }),
    cell('two', {
      outputs: [{ kind: 'chart', svg: '<svg/>', title: 'T', description: 'A line [falls].' }],
    }),
  ],
}
const mdx = `---
title: Soft
---

import Formula from '../x.astro'

See [cross entropy](../cross-entropy/), [below](#two) and <Formula inline tex="\\frac{1}{2}" />.

<Formula
  tex="a = b"
  label="A is b > 0."
/>

\`\`\`ts live id="one"
show("one") // <Formula inline tex="x" /> stays
\`\`\`

\`\`\`py reference
torch.tensor(3.).log()
\`\`\`

<aside class="note" data-kind="wrong">

Beware.

<Corrections />

</aside>

\`\`\`ts live id="two" unproven="nothing to compare"
show("two") // <Formula inline tex="x" /> stays
\`\`\`
`

test('chapterMarkdown(…) leaves plain Markdown: TeX between dollars, full links, code untouched, values, twin', () => {
  const text = chapterMarkdown(mdx, chapter, addressOf)
  expect(text).toContain('# Soft\n\nAbout soft.\n\nSource: https://book.example/base/chapters/soft/')
  expect(text).toContain('See [cross entropy](https://book.example/base/chapters/cross-entropy/)')
  expect(text).toContain('[below](https://book.example/base/chapters/soft/#two) and $\\frac{1}{2}$.')
  expect(text).toContain('$$\na = b\n$$')
  expect(text).toContain('> Beware.')
  expect(text).toContain('> - It says 1. It is ln 3. ([one](https://book.example/base/chapters/soft/#one))')
  expect(text).not.toMatch(/^import |<aside|```(?:ts live|py)\b/m)
  const { document } = parseHTML(String(markdownToHtml(text).html))
  expect([...document.querySelectorAll('pre')].map((pre) => pre.textContent.trimEnd())).toEqual([
    chapter.cells[0].source,
    'tensor(1.0986)',
    'torch.tensor(3.).log()',
    chapter.cells[1].source,
  ])
  expect(document.querySelector('img')!.getAttribute('alt')).toBe('A line [falls].')
  expect(text).toContain(
    '[Cell one](https://book.example/base/chapters/soft/#one): matches PyTorch 2.13.0 / timm 1.0.29',
  )
})

test('cellCitation(…) cites value, version and address of a cell', () => {
  expect(cellCitation(chapter, chapter.cells[0], addressOf)).toMatchObject({
    key: 'lossbook-soft-one',
    title: 'Cell “one” of “Soft”',
    work: 'Lossbook 0.1.0',
    url: 'https://book.example/base/chapters/soft/#one',
    note: 'Prints tensor(1.0986); matches PyTorch 2.13.0 / timm 1.0.29',
  })
  expect(cellCitation(chapter, chapter.cells[1], addressOf)).toMatchObject({
    note: 'Nothing to compare',
    content: { pictures: [{ url: 'https://book.example/base/figures/soft/two.svg' }] },
  })
})

test('cellCitation(…) of a released version is cited by the address that tells what it printed', () => {
  const released = { ...chapter, released: true }
  const citation = cellCitation(released, chapter.cells[0], addressOf)
  const pinned = 'https://book.example/base/chapters/soft/?v=0.1.0#one'
  expect(citation).toMatchObject({ url: 'https://book.example/base/chapters/soft/#one', pinned })
  const files = citationFiles('one', citation)
  for (const { name, text } of files) expect(text, name).toContain(pinned)
  const menu = JSON.parse(files.at(-1)!.text) as { name: string; text: string }[]
  expect(menu.slice(0, 2)).toMatchObject([
    { name: 'Link to this version', text: pinned },
    { name: 'Link to the newest version', text: citation.url },
  ])
})

test('citationFiles(…) makes one file a format, and one of all for the menu', () => {
  const files = citationFiles('one', cellCitation(chapter, chapter.cells[0], addressOf))
  expect(files.map(({ name }) => name)).toEqual([
    'one.md',
    'one.txt',
    'one.bib',
    'one.ris',
    'one.json',
    'one.formats.json',
  ])
  const menu = JSON.parse(files.at(-1)!.text) as { name: string; text: string; extension?: string }[]
  expect(menu.map(({ extension }) => extension)).toEqual([
    undefined,
    undefined,
    'md',
    undefined,
    undefined,
    undefined,
    'txt',
    'bib',
    'ris',
    'json',
  ])
})

test('apiIndex(…) counts what matches and gives full addresses', () => {
  const [listed] = apiIndex([chapter], addressOf).chapters
  expect(listed).toMatchObject({
    compared: 1,
    matching: 1,
    markdown: 'https://book.example/base/chapters/soft.md',
  })
  expect(listed.cells[1].citation.bib).toBe('https://book.example/base/cite/soft/two.bib')
})

test('learningResource(…) names the cells as parts of the chapter', () => {
  const citation = {
    key: 'k',
    title: 'Soft',
    work: 'Lossbook',
    authors: ['A'],
    url: addressOf('chapters/soft/'),
  }
  const resource = learningResource(chapter, citation, addressOf)
  expect(resource['@type']).toBe('LearningResource')
  expect(resource.hasPart.map((part) => part['@id'])).toEqual([`${citation.url}#one`, `${citation.url}#two`])
})

test('badgeSvg(…) is well-formed, wide enough for its text and escapes it', () => {
  const svg = badgeSvg('Lossbook', '1 < 2 & "3"', true)
  const { document } = parseHTML(svg)
  const root = document.querySelector('svg')!
  expect(document.querySelectorAll('text')[1]!.textContent).toBe('1 < 2 & "3"')
  const ends = [...document.querySelectorAll('text')].map(
    (text) => Number(text.getAttribute('x')) + Number(text.getAttribute('textLength')),
  )
  expect(Math.max(...ends)).toBeLessThan(Number(root.getAttribute('width')))
})
