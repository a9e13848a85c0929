import type { CitationRecord } from '../../cite/types.ts'
import { chartFile } from './apiChapter.ts'
import type { ExecutedCell, ExecutedChapter } from './executedChapter.ts'
import { embedHeight } from './embedHeight.ts'
import { shownText } from './shownText.ts'

/** Makes a full address of a path of the site: `/chapters/x/` → `https://book.example/base/chapters/x/`. */
export type AddressOf = (path: string) => string

const authors = ['The Lossbook authors']

/** How a chapter is cited, pinned to the version that printed its values. */
export function chapterCitation(chapter: ExecutedChapter, addressOf: AddressOf): CitationRecord {
  const { slug, title, version, reference, released } = chapter
  return {
    key: `lossbook-${slug}`,
    title,
    work: `Lossbook ${version}`,
    authors,
    url: addressOf(`chapters/${slug}/`),
    ...(released ? { pinned: `${addressOf(`chapters/${slug}/`)}?v=${version}` } : {}),
    date: reference?.recorded,
    note: reference && `Values compared with PyTorch ${reference.torch} / timm ${reference.timm}`,
  }
}

/** How one cell is cited, with what it printed. */
export function cellCitation(
  chapter: ExecutedChapter,
  cell: ExecutedCell,
  addressOf: AddressOf,
): CitationRecord {
  const whole = chapterCitation(chapter, addressOf)
  const value = shownText(cell)
  const evidence = evidenceOf(chapter, cell)
  const isShort = value !== '' && value.length <= 80 && !value.includes('\n')
  const charts = cell.outputs.filter((output) => output.kind === 'chart')
  return {
    ...whole,
    key: `${whole.key}-${cell.id}`,
    title: `Cell “${cell.id}” of “${chapter.title}”`,
    url: `${whole.url}#${cell.id}`,
    ...(whole.pinned === undefined ? {} : { pinned: `${whole.pinned}#${cell.id}` }),
    note: isShort ? `Prints ${value}; ${evidence}` : capital(evidence),
    content: {
      source: cell.source,
      language: 'ts',
      value,
      pictures: charts.map(({ title, description }, index) => ({
        url: addressOf(chartFile(chapter.slug, cell.id, index)),
        description: description || title,
      })),
      evidence,
      embed: { url: addressOf(`embed/${chapter.slug}/${cell.id}/`), height: embedHeight(cell) },
    },
  }
}

export function evidenceOf({ reference }: ExecutedChapter, { proof }: ExecutedCell): string {
  return proof.status === 'match' && reference
    ? `matches PyTorch ${reference.torch} / timm ${reference.timm}`
    : proof.note
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
