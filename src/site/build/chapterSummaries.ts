import type { CollectionEntry } from 'astro:content'
import type { ExecutedChapter } from './executedChapter.ts'
import { mapChapters } from './mapChapters.ts'
import { findPages } from './findPages.ts'
import { listOf } from './listOf.ts'
import { onceInBuild } from './onceInBuild.ts'
import { slugOf } from './slugOf.ts'
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
  differences: string[]
  /** Places where the notebook it mirrors is wrong. */
  corrections: number
}

/** The chapters in reading order. */
export const chapterSummaries = onceInBuild(async (): Promise<ChapterSummary[]> => {
  const [pages, executed] = await Promise.all([findPages(), mapChapters(executedSummary)])
  const bySlug = new Map(executed.map((chapter) => [chapter.slug, chapter]))
  return pages.map(({ id, data }: CollectionEntry<'docs'>) => {
    const slug = slugOf(id) ?? id
    return {
      ...none,
      ...bySlug.get(slug),
      slug,
      href: withBase(`/${id}/`),
      title: data.title,
      description: data.description,
      notebooks: listOf(data.notebook),
      step: data.step,
    }
  })
})

/** A page whose chapter was not executed. */
const none = { cells: 0, proven: 0, numbers: 0, differences: [], corrections: 0 }

function executedSummary({ slug, cells, corrections }: ExecutedChapter) {
  const proven = cells.filter(({ proof }) => proof.status === 'match')
  return {
    slug,
    cells: cells.length,
    proven: proven.length,
    numbers: proven.reduce((sum, { reference }) => sum + (reference?.values.length ?? 0), 0),
    differences: cells.flatMap((cell) => (cell.options.differs === undefined ? [] : [cell.id])),
    corrections: corrections.length,
  }
}
