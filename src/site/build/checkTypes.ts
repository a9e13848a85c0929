import { join } from 'node:path'
import ts from 'typescript'
import { cellModule } from '../../notebook/cellModule.ts'
import { cellLibraries, cellOptions } from '../../runtime/language/cellOptions.ts'
import type { ChapterProblem } from './executedChapter.ts'
import type { ReadChapter } from './readChapter.ts'

/** Declarations of libraries that were read already: the same for every chapter. */
export type LibraryFiles = Map<string, ts.SourceFile | undefined>

const options: ts.CompilerOptions = { ...cellOptions(ts), lib: cellLibraries }

/**
 * Type-checks the cells of all chapters as one TypeScript program, in which each cell is a module that imports what it
 * reads from the cells above. Places are lines and columns of the MDX files.
 *
 * @param libraries where declarations are kept from one call to the next
 */
export function* checkTypes(
  chapters: ReadChapter[],
  root: string,
  libraries: LibraryFiles = new Map(),
): Generator<ChapterProblem> {
  const modules = new Map<string, { chapter: ReadChapter; index: number; text: string }>()
  for (const chapter of chapters) {
    const indexOf = new Map(chapter.cells.map((cell, index) => [cell.id, index]))
    const specifierOf = (id: string) => `./${indexOf.get(id)}.ts`
    chapter.cells.forEach(({ source }, index) => {
      modules.set(cellPath(root, chapter.slug, index), {
        chapter,
        index,
        text: cellModule(source, chapter.analyses[index], chapter.links[index], specifierOf).text,
      })
    })
  }
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists, readFile, directoryExists } = host
  const folder = join(root, '.cells')
  host.directoryExists = (path) => path.startsWith(folder) || (directoryExists?.(path) ?? true)
  host.fileExists = (path) => modules.has(path) || fileExists(path)
  host.readFile = (path) => modules.get(path)?.text ?? readFile(path)
  host.getSourceFile = (path, ...rest) => {
    const cell = modules.get(path)
    if (cell) return ts.createSourceFile(path, cell.text, rest[0])
    if (!libraries.has(path)) libraries.set(path, getSourceFile(path, ...rest))
    return libraries.get(path)
  }
  const program = ts.createProgram({
    rootNames: [...modules.keys(), join(root, 'src/runtime/worker/globals.d.ts')],
    options: {
      ...options,
      paths: { 'lossbook/*': [join(root, 'src/library/*/index.ts')] },
    },
    host,
  })
  for (const [path, { chapter, index }] of modules) {
    const cell = chapter.cells[index]
    const file = program.getSourceFile(path)
    if (file === undefined || cell.options.expectError || chapter.analyses[index].problem) continue
    const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]
    for (const { start, messageText } of found) {
      const { line, character } = file.getLineAndCharacterOfPosition(start ?? 0)
      yield {
        file: chapter.file,
        // The module's first line holds its imports: line 1 of the file is line 0 of the cell.
        line: cell.line + line - 1,
        column: character + 1,
        cell: cell.id,
        message: ts.flattenDiagnosticMessageText(messageText, '\n'),
      }
    }
  }
}

function cellPath(root: string, slug: string, index: number): string {
  return join(root, '.cells', slug, `${index}.ts`)
}
