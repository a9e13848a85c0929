import { childrenOf, nameOf, nodesAt, type SyntaxNode } from './syntaxTree.ts'
import type { CellImport } from './types.ts'

/**
 * Marks names that are imported by name and then used as types only, as TypeScript does: a module may have no value of
 * that name. A namespace stays, since `tf` of `tf.Tensor` is surely a value that later cells read.
 */
export function elideTypes(imports: CellImport[], program: SyntaxNode): CellImport[] {
  const asType = new Set<string>()
  const asValue = new Set<string>()
  const visit = (node: SyntaxNode, inType: boolean): void => {
    if (node.type === 'Identifier') (inType ? asType : asValue).add(nameOf(node))
    const within = inType || /^TS(TypeAnnotation|TypeParameter|Interface|TypeAlias)/.test(node.type)
    for (const child of childrenOf(node)) visit(child, within || isType(node, child))
  }
  for (const statement of nodesAt(program, 'body')) {
    if (statement.type !== 'ImportDeclaration') visit(statement, false)
  }
  const isTypeOnly = (imported: string, local: string) =>
    imported !== '*' && imported !== 'default' && asType.has(local) && !asValue.has(local)
  return imports.map((one) => {
    const names = one.names.map((name) => ({
      ...name,
      typeOnly: name.typeOnly || isTypeOnly(name.imported, name.local),
    }))
    return {
      ...one,
      names,
      typeOnly: one.typeOnly || (names.length > 0 && names.every((name) => name.typeOnly)),
    }
  })
}

/** `T` of `x as T`, and what a class implements. */
function isType(parent: SyntaxNode, child: SyntaxNode): boolean {
  if (parent.typeAnnotation === child) return true
  return Array.isArray(parent.implements) && parent.implements.includes(child)
}
