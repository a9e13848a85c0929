import { join } from 'node:path'
import ts from 'typescript'
import type { CellAnalysis, LinkedCell } from '../../notebook/types.ts'
import type { ChapterProblem } from './executedChapter.ts'
import type { ReadChapter } from './readChapter.ts'

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  types: [],
}

/**
 * Type-checks the cells of all chapters as one TypeScript program, in which each cell is a module that imports what it
 * reads from the cells above. Places are lines and columns of the MDX files.
 */
export function checkTypes(chapters: ReadChapter[], root: string): ChapterProblem[] {
  const modules = new Map<string, { chapter: ReadChapter; index: number; text: string }>()
  for (const chapter of chapters) {
    const indexOf = new Map(chapter.cells.map((cell, index) => [cell.id, index]))
    chapter.cells.forEach((_, index) => {
      modules.set(cellPath(root, chapter.slug, index), {
        chapter,
        index,
        text: cellModule(chapter, index, indexOf),
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
    return cell === undefined ? getSourceFile(path, ...rest) : ts.createSourceFile(path, cell.text, rest[0])
  }
  const program = ts.createProgram({
    rootNames: [...modules.keys(), join(root, 'src/runtime/worker/globals.d.ts')],
    options: {
      ...options,
      paths: { 'lossbook/*': [join(root, 'src/library/*/index.ts')] },
    },
    host,
  })
  return [...modules].flatMap(([path, { chapter, index }]) => {
    const cell = chapter.cells[index]
    const file = program.getSourceFile(path)
    if (file === undefined || cell.options.expectError || chapter.analyses[index].problem) return []
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
      (found) => {
        const { line, character } = file.getLineAndCharacterOfPosition(found.start ?? 0)
        return {
          file: chapter.file,
          // The module's first line holds its imports: line 1 of the file is line 0 of the cell.
          line: cell.line + line - 1,
          column: character + 1,
          cell: cell.id,
          message: ts.flattenDiagnosticMessageText(found.messageText, '\n'),
        }
      },
    )
  })
}

function cellPath(root: string, slug: string, index: number): string {
  return join(root, '.cells', slug, `${index}.ts`)
}

function cellModule(chapter: ReadChapter, index: number, indexOf: Map<string, number>): string {
  const analysis = chapter.analyses[index]
  const link = chapter.links[index]
  return `${moduleHead(analysis, link, indexOf)}\n${chapter.cells[index].source}\n${moduleTail(analysis, chapter.cells[index].source)}`
}

function moduleHead(analysis: CellAnalysis, link: LinkedCell, indexOf: Map<string, number>): string {
  const updated = new Set(analysis.updates.map(({ name }) => name))
  const from = (cell: string) => `./${indexOf.get(cell)}.ts`
  const values = link.inputs.map((input) =>
    updated.has(input.name)
      ? `import { ${input.name} as $older_${input.name} } from '${from(input.from)}'; let ${input.name} = $older_${input.name};`
      : `import { ${input.name} } from '${from(input.from)}';`,
  )
  const valueNames = new Set(link.inputs.map(({ name }) => name))
  const types = (link.typeInputs ?? [])
    .filter(({ name }) => !valueNames.has(name))
    .map((input) => `import type { ${input.name} } from '${from(input.from)}';`)
  return [...values, ...types].join(' ')
}

function moduleTail(analysis: CellAnalysis, source: string): string {
  const exported = exportedNames(source)
  const names = [...new Set([...analysis.definitions, ...analysis.typeDefinitions])]
  return `export { ${names.filter((name) => !exported.has(name)).join(', ')} }`
}

/** Names that the cell's own text exports: `export const x`. */
function exportedNames(source: string): Set<string> {
  if (!/\bexport\b/.test(source)) return new Set()
  const names = new Set<string>()
  const add = (name: ts.BindingName) => {
    if (ts.isIdentifier(name)) names.add(name.text)
    else name.elements.forEach((element) => ts.isBindingElement(element) && add(element.name))
  }
  for (const statement of ts.createSourceFile('cell.ts', source, ts.ScriptTarget.ESNext).statements) {
    if (
      ts.isExportDeclaration(statement) &&
      statement.exportClause &&
      ts.isNamedExports(statement.exportClause)
    ) {
      statement.exportClause.elements.forEach((element) => names.add(element.name.text))
    }
    const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined
    if (!modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) continue
    if (ts.isVariableStatement(statement))
      statement.declarationList.declarations.forEach(({ name }) => add(name))
    else if ('name' in statement && statement.name) names.add((statement.name as ts.Identifier).text)
  }
  return names
}
