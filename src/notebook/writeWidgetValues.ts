import { parseSource } from './parseSource.ts'
import { childrenOf, nameOf, nodeAt, nodesAt, type SyntaxNode } from './syntaxTree.ts'

/** What a reader chose with a control of a cell, the first being 0. */
export type ChosenValue = readonly [index: number, value: number | string | boolean]

interface Edit {
  start: number
  end: number
  text: string
}

/**
 * A cell's text with what a reader chose in place of the values its controls begin with: `input.range({ …, value: 0.25 })`.
 * Where a call cannot be found, because it stands in a loop or a function or its options are made elsewhere, a comment
 * above the code says what was chosen.
 */
export function writeWidgetValues(source: string, chosen: readonly ChosenValue[]): string {
  if (chosen.length === 0) return source
  const parsed = parseSource(source)
  const calls = 'problem' in parsed ? null : findInputCalls(parsed.program)
  const edits: Edit[] = []
  const lost: string[] = []
  for (const [index, value] of chosen) {
    const found = calls?.[index] && editsOf(calls[index], value)
    if (found) edits.push(...found)
    else lost.push(`// Chosen by the reader: ${quote(value)} in control ${index + 1}\n`)
  }
  let text = source
  for (const { start, end, text: written } of edits.sort((a, b) => b.start - a.start)) {
    text = text.slice(0, start) + written + text.slice(end)
  }
  return lost.join('') + text
}

/** Calls of `input`, in the order they run; `null` where that is not the order in which they stand. */
function findInputCalls(program: SyntaxNode): SyntaxNode[] | null {
  const calls: SyntaxNode[] = []
  let inOrder = true
  const walk = (node: SyntaxNode, isRepeated: boolean) => {
    const callee = node.type === 'CallExpression' ? nodeAt(node, 'callee') : undefined
    const isInput = callee?.type === 'MemberExpression' && nameOf(nodeAt(callee, 'object')) === 'input'
    const repeats = isRepeated || /Function|Method|^For|While/.test(node.type)
    for (const child of childrenOf(node)) walk(child, repeats)
    if (!isInput) return
    calls.push(node)
    inOrder &&= !isRepeated
  }
  walk(program, false)
  return inOrder ? calls : null
}

function editsOf(call: SyntaxNode, value: ChosenValue[1]): Edit[] | null {
  const [spec] = nodesAt(call, 'arguments')
  if (spec?.type !== 'ObjectExpression') return null
  const properties = nodesAt(spec, 'properties')
  const named = (name: string) => properties.find((one) => nameOf(nodeAt(one, 'key')) === name)
  if (nameOf(nodeAt(nodeAt(call, 'callee')!, 'property')) === 'simplex') {
    const points = nodesAt(nodeAt(named('points') ?? spec, 'value') ?? spec, 'properties')
    const shares = String(value).split(', ')
    if (points.length !== shares.length) return null
    return points.map((point, i) => replace(nodeAt(point, 'value')!, `[${shares[i]!.replaceAll(' ', ', ')}]`))
  }
  const written = `value: ${quote(value)}`
  const standing = named('value')
  if (standing) return [replace(standing, written)]
  const last = properties.at(-1)
  return [last ? { start: last.end, end: last.end, text: `, ${written}` } : replace(spec, `{ ${written} }`)]
}

function replace({ start, end }: SyntaxNode, text: string): Edit {
  return { start, end, text }
}

/** As the book's code is written: in single quotes. */
function quote(value: ChosenValue[1]): string {
  if (typeof value !== 'string') return String(value)
  return `'${JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`
}
