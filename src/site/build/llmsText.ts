import type { AddressOf } from './citations.ts'

interface ListedChapter {
  slug: string
  title: string
  description?: string
}

/** `/llms.txt`, as llmstxt.org describes it: what the book is, and where its text lies without its looks. */
export function llmsText(chapters: ListedChapter[], addressOf: AddressOf): string {
  const list = chapters.map(
    ({ slug, title, description = '' }) =>
      `- [${title}](${addressOf(`chapters/${slug}.md`)})${description === '' ? '' : `: ${description}`}`,
  )
  return `# Lossbook

> Training losses as PyTorch and timm compute them: prose, TypeScript cells for TensorFlow.js, and printed values that were compared with recorded output of PyTorch and timm when the book was built.

Each cell has a lasting address, \`/chapters/<slug>/#<id>\`. A citation of it lies at \`/cite/<slug>/<id>.bib\`, \`.ris\`, \`.json\` (CSL), \`.md\` and \`.txt\` (APA).

## Chapters

${list.join('\n')}

## Data

- [Index](${addressOf('api/index.json')}): all chapters and cells, with the addresses of everything
- [One chapter](${addressOf(`api/chapters/${chapters[0]?.slug ?? 'slug'}.json`)}): source, twin in PyTorch, outputs, reference and proof of each cell, as JSON; the same address with another slug for the others
`
}
