import type { ChartOutput } from '../../notebook/types.ts'
import { chartFile } from './apiChapter.ts'
import type { ExecutedChapter } from './executedChapter.ts'
import type { Theme } from './themeColours.ts'

export interface FigureFile {
  slug: string
  /** Name of the file without its ending: `x`, `x-1` for a cell's second chart, `x.dark`. */
  name: string
  chart: ChartOutput
  theme: Theme
}

/** The charts of chapters as files below `/figures/<slug>/`, each light and dark. */
export function figureFiles(chapters: readonly ExecutedChapter[]): FigureFile[] {
  return chapters.flatMap(({ slug, cells }) =>
    cells.flatMap(({ id, outputs }) =>
      outputs
        .filter((output) => output.kind === 'chart')
        .flatMap((chart, index) => {
          const name = /([^/]+)\.svg$/.exec(chartFile(slug, id, index))![1]
          return [
            { slug, name, chart, theme: 'light' as const },
            { slug, name: `${name}.dark`, chart, theme: 'dark' as const },
          ]
        }),
    ),
  )
}
