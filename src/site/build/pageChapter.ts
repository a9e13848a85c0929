import type { ChapterData, ChapterDataCell } from '../../runtime/page/chapterData.ts'
import type { BundleNames } from '../bundles/bundleFiles.ts'
import type { ExecutedCell, ExecutedChapter } from './executedChapter.ts'

/** Makes an address of a path of the site, under its base path: `x` → `/base/x`. */
export type PathOf = (path: string) => string

/** The addresses of files below `/runtime/`, in place of their names. */
export function runtimePaths(files: Record<string, string>, pathOf: PathOf): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, file]) => [name, pathOf(`runtime/${file}`)]))
}

/** The data of a page's chapter, as `runtime/page` reads it. */
export function pageChapter(chapter: ExecutedChapter, names: BundleNames, pathOf: PathOf): ChapterData {
  const { types, worker: language } = names.language
  return {
    slug: chapter.slug,
    version: chapter.version,
    cells: chapter.cells.map((cell) => pageCell(cell, chapter)),
    bundles: runtimePaths(names.modules, pathOf),
    sandbox: pathOf(`runtime/${names.sandbox}`),
    language: { worker: pathOf(`runtime/${language}`), types: pathOf(`runtime/${types}`) },
  }
}

const nothing: ChapterDataCell['compiled'] = {
  body: '',
  insertions: [],
  imports: [],
  inputs: [],
  definitions: [],
}

/** What a page asks of a cell, and no more: each first run waits for it. */
function pageCell(cell: ExecutedCell, chapter: ExecutedChapter): ChapterDataCell {
  const { id, source, compiled, reference, outputs, error } = cell
  const { body, insertions, imports, inputs, definitions } = compiled ?? nothing
  const { tolerance, expectError, differs, unproven } = cell.options
  const widgets = outputs.flatMap((output) => (output.kind === 'input' ? [output.value] : []))
  const { torch = '', timm = '' } = chapter.reference ?? {}
  return {
    id,
    source,
    compiled: { body, insertions, imports, inputs, definitions },
    problem: compiled ? undefined : error,
    options: { tolerance, expectError, differs, unproven },
    reference: reference && { text: reference.text, values: reference.values, torch, timm },
    widgets: widgets.length > 0 ? widgets : undefined,
  }
}
