import { blankTypes } from './blankTypes.ts'
import { blank, close, finishEdits, open, startEdits } from './edits.ts'
import type { ParsedSource } from './parseSource.ts'
import { nodeAt, nodesAt, type SyntaxNode } from './syntaxTree.ts'
import type { CellAnalysis } from './types.ts'

/**
 * Body of an async function that does what the cell says, shows its last expression through `__show` and returns its
 * definitions. `__show` awaits what it is given, if that can be awaited: `await` itself fails on a revoked proxy. The block lets a
 * cell declare names that are parameters, as `print` is.
 */
export function compileBody(
  source: string,
  parsed: ParsedSource,
  definitions: readonly string[],
): Pick<CellAnalysis, 'body' | 'insertions'> {
  const { program, tokens } = parsed
  const edits = startEdits(source, tokens)
  const interpreter = nodeAt(program, 'interpreter')
  if (interpreter) blank(edits, interpreter.start, interpreter.end)
  open(edits, 0, '"use strict";{')
  const shown = shownStatement(program)
  if (shown) open(edits, shown.start, 'await __show((')
  blankTypes(program, edits, shown)
  if (shown) close(edits, source[shown.end - 1] === ';' ? shown.end - 1 : shown.end, '))')
  open(edits, source.length, `\nreturn { ${definitions.join(', ')} }}`)
  const { text, insertions } = finishEdits(edits)
  return { body: text, insertions }
}

/** The last statement, if it is an expression and no bare assignment: `x = 1` defines, `(x = 1)` shows. */
function shownStatement(program: SyntaxNode): SyntaxNode | undefined {
  const statements = nodesAt(program, 'body').filter((one) => one.type !== 'EmptyStatement')
  const last = statements.at(-1) ?? nodesAt(program, 'directives').at(-1)
  if (!last || last.type === 'Directive') return last
  const expression = nodeAt(last, 'expression')
  if (last.type !== 'ExpressionStatement' || !expression) return undefined
  const { parenthesized } = (expression.extra ?? {}) as { parenthesized?: boolean }
  const assigns = /^(Assignment|Update)Expression$/.test(expression.type)
  return assigns && !parenthesized ? undefined : last
}
