import { compileBody } from './compileBody.ts'
import { hoistedNames, lexicalNames, typeNames, type Binding } from './declarations.ts'
import { findUnsupported, type Unsupported } from './findUnsupported.ts'
import { elideTypes } from './elideTypes.ts'
import { findLooseChain } from './findLooseChain.ts'
import { findUses, type Use } from './findUses.ts'
import { parseSource, tooDeep, type ParsedSource } from './parseSource.ts'
import { lineStarts, positionAt } from './positionAt.ts'
import { readImports } from './readImports.ts'
import { nodesAt } from './syntaxTree.ts'
import type { CellAnalysis, CellProblem, CellText, Position, Reference } from './types.ts'

/** What a cell's text means by itself. Never throws: what is wrong with the text is `problem`. */
export function analyzeCell({ id, source }: CellText): CellAnalysis {
  const parsed = parseSource(source)
  if ('problem' in parsed) return broken(id, parsed.problem)
  try {
    return analyzeParsed(id, source, parsed)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return broken(id, tooDeep)
  }
}

function analyzeParsed(id: string, source: string, parsed: ParsedSource): CellAnalysis {
  const starts = lineStarts(source)
  const position = (offset: number) => positionAt(starts, offset)
  const { program } = parsed
  const statements = nodesAt(program, 'body')
  const uses = findUses(program).sort((a, b) => a.offset - b.offset)
  const declared = [...lexicalNames(statements), ...hoistedNames(program)]
  const wrong =
    findUnsupported(program) ??
    findLooseChain(parsed, source) ??
    findReserved(declared, uses) ??
    findWrongWrite(uses, declared)
  if (wrong) return broken(id, { message: wrong.message, ...position(wrong.offset) })

  const updates = references(uses, ['write'], position)
  const imports = elideTypes(readImports(program, position), program)
  const typesOnly = new Set(
    imports.flatMap(({ names }) => names.filter((one) => one.typeOnly).map((one) => one.local)),
  )
  const bindings = [...declared.filter((one) => !typesOnly.has(one.name)), ...updates].sort(
    (a, b) => a.offset - b.offset,
  )
  const definitions = [...new Set(bindings.map((one) => one.name))]
  return {
    id,
    imports,
    definitions,
    typeDefinitions: [...new Set(typeNames(statements).map((one) => one.name))],
    references: references(uses, ['read', 'typeof'], position),
    typeReferences: references(uses, ['type', 'typeOfValue'], position),
    updates,
    ...compileBody(source, parsed, definitions),
  }
}

/** First use of each name among some kinds of uses. */
function references(uses: Use[], kinds: Use['kind'][], position: (offset: number) => Position): Reference[] {
  const found = new Map<string, Reference>()
  for (const { name, offset, kind } of uses) {
    if (!kinds.includes(kind)) continue
    const key = kind === 'typeOfValue' ? `typeof ${name}` : name
    const first = found.get(key)
    if (first?.afterTypeof && kind === 'read') found.delete(key)
    else if (first) continue
    const flags = { ...(kind === 'typeof' && { afterTypeof: true as const }) }
    found.set(key, {
      name,
      ...position(offset),
      ...flags,
      ...(kind === 'typeOfValue' && { ofValue: true as const }),
    })
  }
  return [...found.values()]
}

function findReserved(declared: Binding[], uses: Use[]): Unsupported | undefined {
  for (const { name, offset } of [...declared, ...uses]) {
    if (name === '__show') return { offset, message: '__show is reserved: choose another name' }
  }
  const then = [...declared, ...uses.filter((one) => one.kind === 'write')].find((one) => one.name === 'then')
  return then && { offset: then.offset, message: 'then is not usable as a top-level name: choose another' }
}

/** An assignment that would not reach later cells, or none at all. */
function findWrongWrite(uses: Use[], declared: Binding[]): Unsupported | undefined {
  const names = new Set(declared.map((one) => one.name))
  for (const { name, offset, kind, later } of uses) {
    if (kind !== 'write') continue
    if (names.has(name))
      return { offset, message: `${name} is imported and cannot be assigned: choose another name` }
    if (later) {
      const advice = 'return the value and assign it at top level'
      return {
        offset,
        message: `${name} belongs to a cell above and cannot be assigned inside a function: ${advice}`,
      }
    }
  }
  return undefined
}

function broken(id: string, problem: CellProblem): CellAnalysis {
  return {
    id,
    imports: [],
    definitions: [],
    typeDefinitions: [],
    references: [],
    typeReferences: [],
    updates: [],
    body: '',
    insertions: [],
    problem,
  }
}
