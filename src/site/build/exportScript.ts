import ts from 'typescript'
import { analyzeCell } from '../../notebook/analyzeCell.ts'
import { cellModule } from '../../notebook/cellModule.ts'
import { knownGlobals } from '../../notebook/knownGlobals.ts'
import { linkCells } from '../../notebook/linkCells.ts'
import type { CellOptions } from '../../notebook/types.ts'
import { renamePlan } from './renamePlan.ts'

/** What of a cell its export needs. */
export interface ExportedCell {
  id: string
  source: string
  options: Pick<CellOptions, 'expectError'>
}

const head = `// Shows what a cell's last expression is, as the book does; charts need a page, so here Plot draws nothing.
const nothing: any = new Proxy(function () {}, { get: () => nothing, apply: () => nothing })
const print = (...values: unknown[]) =>
  console.log(values.map((value) => (typeof value === 'string' ? value : formatValue(value))).join(' '))
const show = (value: any) => {
  if (value !== undefined && value !== nothing && !(Array.isArray(value) && value.includes(nothing)))
    console.log(formatValue(value))
}
const input = {
  range: ({ min = 0, value = min }: any): number => value,
  number: ({ min = 0, max = Infinity, value = Math.min(Math.max(0, min), max) }: any): number => value,
  choice: ({ options, value = options[0] }: any) => value,
  checkbox: ({ value = false }: any): boolean => value,
  text: ({ value = '' }: any): string => value,
  simplex: ({ points }: any): number[][] => Object.values(points),
}`

/**
 * A chapter's cells as one TypeScript program for Node, which prints what the chapter prints. A name that several cells
 * define is numbered from its second definition on, in the cells that mean that one; all else is as the author wrote it.
 */
export function exportScript(title: string, url: string, cells: readonly ExportedCell[]): string {
  const analyses = cells.map(analyzeCell)
  const links = linkCells(analyses, knownGlobals)
  const { newName, imports } = renamePlan(cells, analyses, links, ['nothing', 'show', 'formatValue'])
  const modules = new Map(
    cells.map(({ source }, i) => [
      `/${i}.ts`,
      cellModule(source, analyses[i], links[i], (id) => `./${cells.findIndex((cell) => cell.id === id)}.ts`),
    ]),
  )
  const service = createService(new Map([...modules].map(([path, { text }]) => [path, text])))
  const bodies = cells.map((cell, i) => {
    const { text, start } = modules.get(`/${i}.ts`)!
    if (analyses[i].problem) return comment(cell.source)
    const edits = renames(service, `/${i}.ts`, text, newName(i))
    const older = analyses[i].updates.map(({ name }) => {
      const from = links[i].inputs.find((input) => input.name === name)!.from
      const old = newName(cells.findIndex(({ id }) => id === from)).get(name) ?? name
      return `let ${newName(i).get(name) ?? name} = ${old}\n`
    })
    const body = rewrite(service.getProgram()!.getSourceFile(`/${i}.ts`)!, start, cell.source.length, edits)
    return cell.options.expectError ? guarded(older.join('') + body) : older.join('') + body
  })
  const texts = cells.map(({ id }, i) => `// ${id}\n${bodies[i]}`)
  const all = [...imports.filter((line) => !line.includes("'@observablehq/plot'"))]
  const plots = imports.filter((line) => line.includes("'@observablehq/plot'"))
  const stubs = plots.map((line) => `const ${/\* as (\w+)/.exec(line)?.[1] ?? 'Plot'} = nothing`)
  const intro = `// ${title}\n// ${url}\n// npm install lossbook @tensorflow/tfjs, then run this file with Node 24.`
  return [
    intro,
    `import { formatValue } from 'lossbook/format'\n${all.join('\n')}`,
    [head, ...stubs].join('\n'),
    ...texts,
  ]
    .join('\n\n')
    .concat('\n')
}

interface Edit {
  start: number
  end: number
  text: string
}

function renames(
  service: ts.LanguageService,
  path: string,
  text: string,
  names: Map<string, string>,
): Edit[] {
  return [...names].flatMap(([name, to]) => {
    const at = findName(service.getProgram()!.getSourceFile(path)!, name)
    const found =
      at === undefined
        ? []
        : (service.findRenameLocations(path, at, false, false, {
            providePrefixAndSuffixTextForRename: true,
          }) ?? [])
    return found
      .filter(({ fileName }) => fileName === path)
      .map(({ textSpan, prefixText = '', suffixText = '' }) => ({
        start: textSpan.start,
        end: textSpan.start + textSpan.length,
        text: `${prefixText}${to}${suffixText}`,
      }))
  })
}

/** A place where the module's own binding of a name is declared. */
function findName(file: ts.SourceFile, name: string): number | undefined {
  const symbol = (file as unknown as { locals?: Map<string, ts.Symbol> }).locals?.get(name)
  const declared = symbol?.declarations?.[0]
  return declared && ts.getNameOfDeclaration(declared)?.getStart(file)
}

/** The cell's text with names renamed, imports taken out and its last expression shown. */
function rewrite(file: ts.SourceFile, start: number, length: number, renamed: Edit[]): string {
  const end = start + length
  // The last statement may have taken the semicolon that stands after the cell.
  const own = file.statements.filter((statement) => {
    const begin = statement.getStart(file)
    return begin >= start && begin < end
  })
  const edits = [...renamed]
  for (const statement of own) {
    if (!ts.isImportDeclaration(statement)) continue
    for (let i = edits.length - 1; i >= 0; i--) {
      if (edits[i].start >= statement.pos && edits[i].end <= statement.end) edits.splice(i, 1)
    }
    edits.push({ start: statement.getStart(file), end: statement.end, text: '' })
  }
  const last = own.filter((statement) => !ts.isEmptyStatement(statement)).at(-1)
  if (last && ts.isExpressionStatement(last)) {
    const [from, to] = [last.expression.getStart(file), last.expression.end]
    edits.push({ start: from, end: from, text: ';show(' }, { start: to, end: to, text: ')' })
  }
  let text = file.text.slice(start, end)
  const inside = edits.filter((edit) => edit.start >= start && edit.end <= end)
  for (const edit of inside.sort((a, b) => b.start - a.start || b.end - a.end)) {
    text = text.slice(0, edit.start - start) + edit.text + text.slice(edit.end - start)
  }
  // No cell continues the last line of the one before.
  return text
    .trim()
    .replace(/^;(?=show\()/gm, '')
    .replace(/^(?=[([`+\-/](?!\/|\*))/, ';')
}

function createService(texts: Map<string, string>): ts.LanguageService {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    noLib: true,
  }
  return ts.createLanguageService({
    getCompilationSettings: () => ({ ...options, noResolve: true }),
    getScriptFileNames: () => [...texts.keys()],
    getScriptVersion: () => '0',
    getScriptSnapshot: (path) => {
      const text = texts.get(path)
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text)
    },
    getCurrentDirectory: () => '/',
    getDefaultLibFileName: () => 'none.d.ts',
    fileExists: (path) => texts.has(path),
    readFile: (path) => texts.get(path),
  })
}

const comment = (text: string) => text.replace(/^/gm, '// ')
const guarded = (text: string) =>
  `try {\n${text}\n} catch (error: any) {\n  console.log(\`\${error.name}: \${error.message}\`)\n}`
