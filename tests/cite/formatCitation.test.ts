import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import '@citation-js/plugin-ris'
import { parseHTML } from 'linkedom'
import { markdownToHtml } from 'satteri'
import { expect, test } from 'vitest'
import { formatApa } from '../../src/cite/formatApa.ts'
import { formatCitation } from '../../src/cite/formatCitation.ts'
import { fence } from '../../src/cite/formatMarkdown.ts'
import type { CitationRecord } from '../../src/cite/types.ts'

const url = 'https://book.example/base/chapters/jsd/#three_predictions'
const cell: CitationRecord = {
  key: 'lossbook-jsd-three-predictions',
  title: 'Cell “three-predictions” of “Jensen–Shannon divergence & ε, 100 % [soft]”',
  work: 'Lossbook 0.1.0',
  authors: ['The Lossbook authors'],
  url,
  date: '2026-11-25T08:30:00Z',
  note: 'Prints tensor(1.0986); matches PyTorch 2.13.0 / timm 1.0.29',
  content: {
    source: 'const text = `a < b && "c"`\n// ```` four\ntf.scalar(3).log()',
    language: 'ts',
    value: 'tensor(1.0986)',
    pictures: [{ url: 'https://book.example/figures/jsd/x.svg', description: 'A curve [falls] <fast>' }],
    evidence: 'matches PyTorch 2.13.0 / timm 1.0.29',
    embed: { url: 'https://book.example/embed/jsd/three_predictions/', height: 321 },
  },
}
const chapter: CitationRecord = { ...cell, content: undefined }
const records: [string, CitationRecord][] = [
  ['a cell', cell],
  ['a chapter', { ...chapter, key: 'lossbook-jsd', title: 'What is a loss?', note: undefined }],
  ['two authors', { ...chapter, authors: ['The Lossbook authors', 'Hugging Face'] }],
  ['three authors', { ...chapter, authors: ['One', 'Two & Co.', 'Three'], date: '2027-01-03' }],
  ['a page without a date', { ...chapter, date: undefined }],
]
const textOf = (record: CitationRecord, name: string) =>
  formatCitation(record).find((format) => format.name === name)?.text ?? ''
const read = (text: string) => new Cite(text).data[0]!
const literal = (authors: unknown) =>
  (authors as { literal?: string; family?: string }[]).map(({ literal, family }) => literal ?? family)

for (const [what, record] of records) {
  for (const name of ['BibTeX', 'RIS', 'CSL-JSON']) {
    test(`formatCitation(…) of ${what} is ${name} that a parser reads back`, () => {
      const text = textOf(record, name)
      const { title, URL, issued, author, note } = read(text)
      expect({ title, URL, note, author: literal(author) }).toEqual({
        title: record.title,
        URL: url,
        // BibTeX has the work, with its version, in the note.
        note: name === 'BibTeX' ? [record.work, record.note].filter(Boolean).join('. ') : record.note,
        author: record.authors,
      })
      const parts = record.date?.slice(0, 10).split('-').map(Number)
      expect(issued).toEqual(parts && { 'date-parts': [parts] })
      if (name === 'BibTeX') {
        expect(read(text).id).toBe(record.key)
        expect(text).toMatch(/^[\x00-\x7f]*$/)
      }
    })
  }

  // The oracle: the style's own file, apa.csl, run by citeproc.
  test(`formatApa(…) of ${what} is what the style APA makes of it`, () => {
    const made = new Cite(textOf(record, 'CSL-JSON')).format('bibliography', {
      format: 'text',
      template: 'apa',
      lang: 'en-US',
    })
    expect(formatApa(record)).toBe(made.trim())
  })
}

// Patashnik, BibTeXing, section 3.2: a month is one of twelve names without braces, which each style writes in its own way.
test('formatCitation(…) names the month in BibTeX as styles expect it, and the day beside it', () => {
  expect(textOf(cell, 'BibTeX')).toContain('\tmonth = nov,\n\tday = {25},\n')
})

test('formatCitation(…) makes a Markdown block that shows code, value, picture and source as they are', () => {
  const { document } = parseHTML(String(markdownToHtml(textOf(cell, 'Markdown with code and value')).html))
  const blocks = [...document.querySelectorAll('pre')].map((pre) => pre.textContent.trimEnd())
  expect(blocks).toEqual([cell.content!.source, 'tensor(1.0986)'])
  expect(document.querySelector('img')!.getAttribute('alt')).toBe('A curve [falls] <fast>')
  const link = document.querySelector('a')!
  expect(link.getAttribute('href')).toBe(url)
  expect(link.textContent).toBe(`${cell.title}, Lossbook 0.1.0`)
})

test('formatCitation(…) makes HTML without scripts whose code and value are text', () => {
  const { document } = parseHTML(textOf(cell, 'HTML'))
  expect(document.querySelector('code')!.textContent).toBe(cell.content!.source)
  expect(document.querySelector('samp')!.textContent).toBe('tensor(1.0986)')
  expect(document.querySelector('img')!.getAttribute('alt')).toBe('A curve [falls] <fast>')
  expect(document.querySelector('a')!.getAttribute('href')).toBe(url)
})

test('formatCitation(…) frames the live cell, with scripts and links in a new tab allowed and nothing else', () => {
  const { document } = parseHTML(textOf(cell, 'Live cell, HTML'))
  const frame = document.querySelector('iframe')!
  expect(frame.getAttribute('src')).toBe('https://book.example/embed/jsd/three_predictions/?theme=auto')
  expect(frame.getAttribute('title')).toBe(`${cell.title}, Lossbook 0.1.0`)
  expect(frame.getAttribute('sandbox')!.split(' ')).toEqual([
    'allow-scripts',
    'allow-popups',
    'allow-popups-to-escape-sandbox',
  ])
  expect(frame.getAttribute('height')).toBe('321')
  expect(textOf(cell, 'Link with a preview').trim()).toBe('https://book.example/embed/jsd/three_predictions/')
})

test('formatCitation(…) of a chapter has no code in it', () => {
  expect(textOf(chapter, 'Markdown').trim()).toBe(
    `Source: [Cell “three-predictions” of “Jensen–Shannon divergence & ε, 100 % \\[soft\\]”, Lossbook 0.1.0](${url})`,
  )
})

test('fence(language, text) has three backticks, or one more than stand in the text', () => {
  expect(fence('ts', 'a')).toBe('```ts\na\n```')
  expect(fence('ts', '```')).toBe('````ts\n```\n````')
})

test('a RIS record has one line for a note of several', () => {
  expect(textOf({ ...cell, note: 'Prints\n1;\tequal' }, 'RIS')).toContain('\r\nN1  - Prints 1; equal\r\n')
})
