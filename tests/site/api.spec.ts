import { z } from 'astro/zod'
import { expect, test } from '@playwright/test'
import { chapterSlugs } from '../support/publishedChapters.ts'

// The promised form, as README.md tells it: a field that is renamed, removed or not told of fails here.
const address = z.url()
const citation = z.looseObject({ bib: address, ris: address, json: address, md: address, txt: address })
const proof = z.enum(['match', 'differs', 'none'])
const versions = z.looseObject({
  python: z.string(),
  torch: z.string(),
  timm: z.string(),
  recorded: z.iso.datetime({ offset: true }).or(z.iso.date()),
})
const listedCell = z.looseObject({ id: z.string(), url: address, proof, citation })
const listedChapter = z.looseObject({
  slug: z.string(),
  title: z.string(),
  description: z.string(),
  url: address,
  markdown: address,
  api: address,
  badge: address,
  citation,
  reference: versions.nullable(),
  compared: z.int(),
  matching: z.int(),
  cells: z.array(listedCell),
})

const index = z.looseObject({
  name: z.literal('Lossbook'),
  version: z.string(),
  url: address,
  chapters: z.array(listedChapter),
})

const number = z.union([z.number(), z.enum(['NaN', 'Infinity', '-Infinity'])])
const output = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('text'), text: z.string() }),
  z.looseObject({ kind: z.literal('chart'), src: z.string() }),
])
const cell = z.looseObject({
  id: z.string(),
  source: z.string(),
  python: z.string().nullable(),
  outputs: z.array(output),
  reference: z
    .looseObject({
      text: z.string(),
      values: z.array(number),
      torch: z.string(),
      timm: z.string(),
      recorded: z.string(),
    })
    .nullable(),
  proof: z.looseObject({ status: proof, maxAbsDiff: number.nullable(), note: z.string() }),
})

const chapter = z.looseObject({
  slug: z.string(),
  title: z.string(),
  version: z.string(),
  cells: z.array(cell),
})

test('api/index.json and api/chapters/<slug>.json have the form that the README promises', async ({
  request,
}) => {
  const listed = index.parse(await (await request.get('api/index.json')).json())
  expect(listed.chapters.map(({ slug }) => slug).sort()).toEqual(chapterSlugs())
  for (const { slug, cells } of listed.chapters) {
    const told = chapter.parse(await (await request.get(`api/chapters/${slug}.json`)).json())
    expect(told.cells.map(({ id }) => id)).toEqual(cells.map(({ id }) => id))
  }
})

test('llms.txt and <slug>.md have the form that llmstxt.org describes', async ({ request }) => {
  const text = await (await request.get('llms.txt')).text()
  // A title, a summary as a quotation, and lists of links under headings of the second level.
  expect(text).toMatch(/^# Lossbook\n\n> .+\n/)
  expect(text.match(/^## .+$/gm)).toEqual(['## Chapters', '## Data'])
  for (const line of text
    .split('## ')
    .slice(1)
    .flatMap((part) => part.split('\n').slice(1).filter(Boolean))) {
    expect(line).toMatch(/^- \[[^\]]+\]\(https?:\/\/[^)]+\)(: .+)?$/)
  }
  for (const slug of chapterSlugs()) {
    expect(text).toContain(`/chapters/${slug}.md)`)
    expect(await (await request.get(`chapters/${slug}.md`)).text(), slug).toMatch(
      /^# .+\n\n.+\n\nSource: https?:\/\/\S+ \(Lossbook \S+\)\n/,
    )
  }
})
