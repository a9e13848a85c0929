import { childrenOf, nameOf, nodeAt, nodesAt, type SyntaxNode } from './syntaxTree.ts'

/** A name and where it is bound. */
export interface Binding {
  name: string
  offset: number
}

/** Names that a pattern binds: `{ a, b: [c = 1], ...d }` binds a, c and d. */
export function boundNames(pattern: SyntaxNode): Binding[] {
  switch (pattern.type) {
    case 'Identifier':
      return [{ name: nameOf(pattern), offset: pattern.start }]
    case 'ObjectPattern':
      return nodesAt(pattern, 'properties').flatMap(boundNames)
    case 'ArrayPattern':
      return nodesAt(pattern, 'elements').flatMap(boundNames)
    case 'ObjectProperty':
      return boundNames(nodeAt(pattern, 'value')!)
    case 'AssignmentPattern':
      return boundNames(nodeAt(pattern, 'left')!)
    case 'RestElement':
      return boundNames(nodeAt(pattern, 'argument')!)
    case 'TSParameterProperty':
      return boundNames(nodeAt(pattern, 'parameter')!)
    default:
      return []
  }
}

/** Names of a `let`, `const` or `var` statement. `declare const x` has no value and binds none. */
export function declaredNames(declaration: SyntaxNode): Binding[] {
  if (declaration.declare) return []
  return nodesAt(declaration, 'declarations').flatMap((one) => boundNames(nodeAt(one, 'id')!))
}

/** A statement without the `export` before it. */
export function withoutExport(statement: SyntaxNode): SyntaxNode {
  return (statement.type === 'ExportNamedDeclaration' && nodeAt(statement, 'declaration')) || statement
}

/** Names that a list of statements binds by let, const, class, function, enum and import. */
export function lexicalNames(statements: readonly SyntaxNode[]): Binding[] {
  return statements.map(withoutExport).flatMap((statement) => {
    if (statement.declare) return []
    switch (statement.type) {
      case 'VariableDeclaration':
        return statement.kind === 'var' ? [] : declaredNames(statement)
      case 'FunctionDeclaration':
      case 'ClassDeclaration':
      case 'TSEnumDeclaration':
        return boundNames(nodeAt(statement, 'id')!)
      case 'ImportDeclaration':
        if (statement.importKind === 'type') return []
        return nodesAt(statement, 'specifiers').flatMap((one) =>
          one.importKind === 'type' ? [] : boundNames(nodeAt(one, 'local')!),
        )
      default:
        return []
    }
  })
}

/** Type names that a list of statements binds. An imported value may be a type as well. */
export function typeNames(statements: readonly SyntaxNode[]): Binding[] {
  return statements.map(withoutExport).flatMap((statement) => {
    switch (statement.type) {
      case 'TSInterfaceDeclaration':
      case 'TSTypeAliasDeclaration':
      case 'ClassDeclaration':
      case 'TSEnumDeclaration':
        return boundNames(nodeAt(statement, 'id')!)
      case 'ImportDeclaration':
        return nodesAt(statement, 'specifiers').flatMap((one) => boundNames(nodeAt(one, 'local')!))
      default:
        return []
    }
  })
}

// `var` cannot hide in these.
const opaque =
  /Expression$|Literal$|Pattern$|Property$|Method$|^Class|^Function|^Identifier$|^TS|^StaticBlock$/

/** Names that `var` binds in a function or cell, from however deep in its blocks. */
export function hoistedNames(body: SyntaxNode): Binding[] {
  const found: Binding[] = []
  const visit = (node: SyntaxNode): void => {
    if (node.type === 'VariableDeclaration') {
      if (node.kind === 'var') found.push(...declaredNames(node))
    } else if (!opaque.test(node.type)) childrenOf(node).forEach(visit)
  }
  childrenOf(body).forEach(visit)
  return found
}

/** The name of an enum's member. */
export function enumKey(member: SyntaxNode): string {
  const id = nodeAt(member, 'id')!
  return id.type === 'Identifier' ? nameOf(id) : String(id.value)
}
