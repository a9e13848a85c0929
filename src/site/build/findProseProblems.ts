import { mdxToMdast, type MdastNode } from 'satteri'
import { analyzeCell } from '../../notebook/analyzeCell.ts'
import { knownGlobals } from '../../notebook/knownGlobals.ts'
import { formulaMarkup } from '../cell/formulaMarkup.ts'

export interface ProseProblem {
  /** 1-based, in the MDX file. */
  line: number
  column: number
  message: string
}

/**
 * What keeps the prose of a chapter from becoming a page: MDX that cannot be read, names and components that are not imported, formulas
 * that are none. Whoever makes the page would stop without naming the chapter. Never throws.
 */
export function findProseProblems(text: string): ProseProblem[] {
  let tree: MdastNode
  try {
    tree = mdxToMdast(text) as MdastNode
  } catch (error) {
    return [readProblem(String(error instanceof Error ? error.message : error))]
  }
  const nodes = [...nodesOf(tree)]
  const modules = nodes.filter(({ type }) => type === 'mdxjsEsm').map(valueOf)
  const { definitions } = analyzeCell({ id: '', source: modules.join('\n').replaceAll(/^export /gm, '') })
  // The build brings this one itself.
  const known = new Set([...definitions, ...knownGlobals, 'Corrections', 'props'])
  return nodes.flatMap((node) => {
    const { line = 1, column = 1 } = node.position?.start ?? {}
    return problemsOf(node, known).map((message) => ({ line, column, message }))
  })
}

function problemsOf(node: MdastNode, known: ReadonlySet<string>): string[] {
  if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') {
    const { references } = analyzeCell({ id: '', source: `(${node.value})` })
    const unknown = references.find(({ name }) => !known.has(name))
    return unknown ? [`${unknown.name} is not defined: write \\{ for a brace`] : []
  }
  if (node.type !== 'mdxJsxTextElement' && node.type !== 'mdxJsxFlowElement') return []
  const [component = ''] = (node.name ?? '').split('.')
  if (/^[A-Z]/.test(component) && !known.has(component)) {
    return [`<${component}> is not defined: import it, or write \\< for a sign`]
  }
  const tex = node.attributes.find((one) => 'name' in one && one.name === 'tex')?.value
  return component === 'Formula' && typeof tex === 'string' ? formulaProblems(tex) : []
}

function formulaProblems(tex: string): string[] {
  try {
    formulaMarkup(tex, false)
    return []
  } catch (error) {
    return [`formula: ${(error instanceof Error ? error.message : String(error)).trim()}`]
  }
}

/** `16:6: Unexpected character … (mdx-jsx:unexpected-character)` */
function readProblem(told: string): ProseProblem {
  const [, line, column, message] = /^(\d+):(\d+): ([^]*?)(?: \([\w-]+:[\w-]+\))?$/.exec(told) ?? []
  return { line: Number(line ?? 1), column: Number(column ?? 1), message: `invalid MDX: ${message ?? told}` }
}

function* nodesOf(node: MdastNode): Generator<MdastNode> {
  yield node
  if ('children' in node) for (const child of node.children) yield* nodesOf(child as MdastNode)
}

function valueOf(node: MdastNode): string {
  return 'value' in node ? String(node.value) : ''
}
