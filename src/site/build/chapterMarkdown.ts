import { fence } from '../../cite/formatMarkdown.ts'
import { parseChapter } from '../../notebook/parseChapter.ts'
import { replaceFence } from '../mdx/replaceFence.ts'
import { cellCitation, type AddressOf } from './citations.ts'
import type { ExecutedChapter } from './executedChapter.ts'
import type { Correction } from './readCorrections.ts'

/**
 * A chapter as plain Markdown: prose, formulas as TeX between dollars, each cell's code, what it printed, its pictures, what it
 * was compared with and its twin.
 *
 * @param mdx the chapter as its author wrote it, with or without its frontmatter
 */
export function chapterMarkdown(mdx: string, chapter: ExecutedChapter, addressOf: AddressOf): string {
  const { cells, frontmatterLines } = parseChapter(mdx)
  const lines = mdx.split('\n')
  // Cells stand aside while the prose is rewritten: their code is no prose.
  const blocks: string[] = []
  for (const { id, line, python } of cells) {
    if (python) replaceFence(lines, python.line, () => '')
    replaceFence(lines, line, () => `\0${blocks.push(cellMarkdown(chapter, id, addressOf)) - 1}\0`)
  }
  lines.splice(0, frontmatterLines)
  const page = addressOf(`chapters/${chapter.slug}/`)
  const prose = lines
    .join('\n')
    .replace(/^import .* from '[^']*'$/gm, '')
    .replace(/^<Corrections \/>$/gm, () => chapter.corrections.map(correctionMarkdown).join('\n'))
    .replace(/<Formula\s+inline\s+tex="([^"]*)"(?:\s+label="[^"]*")?\s*\/>/g, (_, tex: string) => `$${tex}$`)
    .replace(/<Formula\s+tex="([^"]*)"(?:\s+label="[^"]*")?\s*\/>/g, (_, tex: string) => `$$\n${tex}\n$$`)
    .replace(/^[ \t]*<aside[^>]*>\n?([\s\S]*?)<\/aside>/gm, (_, note: string) =>
      note.trim().replace(/^/gm, '> '),
    )
    .replace(
      /^<ArchitectureTable \/>$/gm,
      () => `[All architectures as text](${addressOf('architectures.txt')})`,
    )
    .replace(/^<FolderReader \/>$/gm, () => `[Choose a folder on the page](${page})`)
    .replace(/\]\(((?:\.|#)[^)\s]*)\)/g, (_, link: string) => `](${new URL(link, page).href})`)
  const head = `# ${chapter.title}\n\n${chapter.description}\n\nSource: ${page} (Lossbook ${chapter.version})\n`
  const text = `${head}\n${prose}`.replace(/\n{3,}/g, '\n\n').trim()
  return `${text.replace(/\0(\d+)\0/g, (_, index: string) => blocks[Number(index)])}\n`
}

function correctionMarkdown({ cell, was, is }: Correction): string {
  return `- ${was} ${is} ([${cell}](#${cell}))`
}

function cellMarkdown(chapter: ExecutedChapter, id: string, addressOf: AddressOf): string {
  const cell = chapter.cells.find((candidate) => candidate.id === id)
  if (!cell) throw new Error(`chapterMarkdown: chapter "${chapter.slug}" has no executed cell "${id}"`)
  const { url, content } = cellCitation(chapter, cell, addressOf)
  const { source, value, pictures, evidence } = content!
  return [
    fence('ts', source),
    ...(value === '' ? [] : [fence('text', value)]),
    ...pictures.map((picture) => `![${picture.description.replace(/[[\]]/g, '\\$&')}](${picture.url})`),
    `[Cell ${id}](${url})${evidence === '' ? '' : `: ${evidence}`}`,
    ...(cell.python === undefined ? [] : [fence('python', cell.python)]),
  ].join('\n\n')
}
