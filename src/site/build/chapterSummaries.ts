import type { CollectionEntry } from 'astro:content'
import { findChapters } from './findCell.ts'
import { findPages } from './findPages.ts'
import { listOf } from './listOf.ts'
import type { TrainingStep } from './trainingSteps.ts'
import { withBase } from './withBase.ts'

/** A chapter in lists: what it mirrors and what it proves. */
export interface ChapterSummary {
  slug: string
  href: string
  title: string
  description?: string
  notebooks: string[]
  step?: TrainingStep
  cells: number
  /** Cells that equal PyTorch + timm. */
  proven: number
  /** Numbers compared in those cells. */
  numbers: number
  /** Cells whose value is not timm's for a stated reason. */
  differences: { id: string; reason: string }[]
  /** Places where the notebook it mirrors is wrong. */
  corrections: number
}

/** The chapters in reading order. */
export async function chapterSummaries(): Promise<ChapterSummary[]> {
  const [pages, executed] = await Promise.all([findPages(), findChapters()])
  return pages.map(({ id, data }: CollectionEntry<'docs'>) => {
    const slug = id.replace(/^chapters\//, '')
    const { cells = [], corrections = [] } = executed.find((chapter) => chapter.slug === slug) ?? {}
    const proven = cells.filter(({ proof }) => proof.status === 'match')
    return {
      slug,
      href: withBase(`/${id}/`),
      title: data.title,
      description: data.description,
      notebooks: listOf(data.notebook),
      step: data.step,
      cells: cells.length,
      proven: proven.length,
      numbers: proven.reduce((sum, { reference }) => sum + (reference?.values.length ?? 0), 0),
      differences: cells.flatMap((cell) =>
        cell.options.differs === undefined ? [] : [{ id: cell.id, reason: cell.options.differs }],
      ),
      corrections: corrections.length,
    }
  })
}
