import { rewriteClass, rewriteMember } from './blankClass.ts'
import { blankThis, keepArrowOnLine } from './blankSignature.ts'
import { rewriteEnum } from './rewriteEnum.ts'
import { blank, blankWhole, close, open, tokenBefore, tokenFrom, type Edits } from './edits.ts'
import { childrenOf, nodeAt, type SyntaxNode } from './syntaxTree.ts'

const types = new Set(['TSTypeAnnotation', 'TSTypeParameterDeclaration', 'TSTypeParameterInstantiation'])
const ambient = new Set([
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
  'TSDeclareFunction',
  'TSModuleDeclaration',
  'ImportDeclaration',
])
const endsWithoutSemicolon = new Set([
  'ExpressionStatement',
  'VariableDeclaration',
  'ReturnStatement',
  'ThrowStatement',
  'ClassProperty',
  'ClassPrivateProperty',
])
const tight = new Set(['+', '-', '*', '/', '%', '**', '<<', '>>', '>>>'])

/** Blanks everything under a node that is TypeScript only. `shown` is the statement whose value is shown. */
export function blankTypes(node: SyntaxNode, edits: Edits, shown?: SyntaxNode): void {
  if (types.has(node.type)) return blank(edits, node.start, node.end)
  if (ambient.has(node.type) || node.declare) return blankWhole(edits, node.start, node.end)
  if (node.type === 'ExportNamedDeclaration' && !blankExport(node, edits)) return
  if (node.type === 'TSEnumDeclaration') rewriteEnum(node, edits)
  if (/^Class(Declaration|Expression)$/.test(node.type)) rewriteClass(node, edits)
  if (/^Class.*(Method|Property)$|^TSDeclareMethod$|^TSIndexSignature$/.test(node.type)) {
    if (!rewriteMember(node, edits)) return
  }
  if (Array.isArray(node.params)) blankThis(node, edits)
  if (node.optional === true && /^Identifier$|Pattern$/.test(node.type)) blankOptional(node, edits)
  if (node.type === 'VariableDeclarator' && node.definite) {
    const mark = tokenBefore(edits, nodeAt(nodeAt(node, 'id')!, 'typeAnnotation')!.start)
    blank(edits, mark.start, mark.end)
  }
  if (node.type === 'TSParameterProperty') blank(edits, node.start, nodeAt(node, 'parameter')!.start)
  if (node.type === 'BinaryExpression') separateArrow(node, edits)
  blankAssertion(node, edits)

  const head = /^For/.test(node.type) ? (nodeAt(node, 'init') ?? nodeAt(node, 'left')) : undefined
  for (const child of childrenOf(node)) {
    blankTypes(child, edits, shown)
    // `x as T` may end a line whose next starts with a bracket: without the type the two would be one statement.
    if (child !== head && child !== shown && endsWithoutSemicolon.has(child.type)) separateNext(child, edits)
  }
  if (node.type === 'ArrowFunctionExpression') keepArrowOnLine(node, edits)
  if (node.type === 'TSTypeAssertion') close(edits, node.end, ')')
}

function blankExport(node: SyntaxNode, edits: Edits): boolean {
  const declaration = nodeAt(node, 'declaration')
  if (!declaration || node.exportKind === 'type' || declaration.declare || ambient.has(declaration.type)) {
    blankWhole(edits, node.start, node.end)
    return false
  }
  blank(edits, node.start, node.start + 'export'.length)
  return true
}

function blankOptional(node: SyntaxNode, edits: Edits): void {
  const annotation = nodeAt(node, 'typeAnnotation')
  const mark = tokenBefore(edits, annotation?.start ?? node.end)
  blank(edits, mark.start, mark.end)
}

function blankAssertion(node: SyntaxNode, edits: Edits): void {
  switch (node.type) {
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return blank(edits, tokenBefore(edits, nodeAt(node, 'typeAnnotation')!.start).start, node.end)
    case 'TSNonNullExpression':
      return blank(edits, node.end - 1, node.end)
    case 'TSTypeAssertion': {
      // `<T>{}` must stay an expression, and `return <T>⏎x` must return x: hence the bracket.
      const end = tokenFrom(edits, nodeAt(node, 'typeAnnotation')!.end).end
      blank(edits, node.start, end)
      edits.units[node.start] = '('
      return
    }
    case 'BinaryExpression': {
      // `1 + x as T * 2` is (1 + x) * 2.
      const left = nodeAt(node, 'left')!
      if (
        /^TS(As|Satisfies)/.test(left.type) &&
        tight.has(String(node.operator)) &&
        left.start === node.start
      ) {
        open(edits, left.start, '(')
        close(edits, left.end, ')')
      }
    }
  }
}

/** The body of a function, unlike a module, takes `<!--` for a comment. */
function separateArrow(node: SyntaxNode, edits: Edits): void {
  const right = nodeAt(node, 'right')!
  if (edits.source.slice(right.start - 1, right.start + 3) === '<!--') open(edits, right.start, ' ')
}

function separateNext(statement: SyntaxNode, edits: Edits): void {
  const last = statement.end - 1
  // Added, not put over the blank: a bracket may have to close there first.
  if (edits.units[last] === ' ' && edits.source[last] !== ' ') close(edits, statement.end, ';')
}
