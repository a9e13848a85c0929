import type TypeScript from 'typescript'
import type { CellAnalysis, Reference } from '../../notebook/types.ts'

/**
 * What a text that cannot be read, as while typing, seems to define and to assign. TypeScript's parser goes on after
 * an error, which Babel's does not.
 */
export function guessAnalysis(ts: typeof TypeScript, id: string, source: string): CellAnalysis {
  const { statements } = ts.createSourceFile('cell.ts', source, ts.ScriptTarget.ES2022)
  const values = new Set<string>()
  const types = new Set<string>()
  const assigned = new Set<string>()

  function bind(name: TypeScript.BindingName) {
    if (ts.isIdentifier(name)) values.add(name.text)
    else name.elements.forEach((one) => ts.isBindingElement(one) && bind(one.name))
  }

  function bindImports({ importClause }: TypeScript.ImportDeclaration) {
    const bindings = importClause?.namedBindings
    const names = !bindings ? [] : ts.isNamespaceImport(bindings) ? [bindings] : bindings.elements
    for (const one of [importClause, ...names]) if (one?.name) values.add(one.name.text)
  }

  function findAssigned(node: TypeScript.Node) {
    const target = ts.isBinaryExpression(node)
      ? isAssignment(ts, node.operatorToken.kind) && node.left
      : ts.isPostfixUnaryExpression(node) || (ts.isPrefixUnaryExpression(node) && isStep(ts, node.operator))
        ? node.operand
        : undefined
    if (target && ts.isIdentifier(target)) assigned.add(target.text)
    if (!ts.isFunctionLike(node)) ts.forEachChild(node, findAssigned)
  }

  for (const statement of statements) {
    if (ts.isVariableStatement(statement))
      statement.declarationList.declarations.forEach(({ name }) => bind(name))
    else if (ts.isImportDeclaration(statement)) bindImports(statement)
    else if (ts.isFunctionDeclaration(statement) || ts.isEnumDeclaration(statement)) {
      if (statement.name?.text) values.add(statement.name.text)
    } else if (ts.isClassDeclaration(statement)) {
      if (statement.name?.text) values.add(statement.name.text)
    } else if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) {
      types.add(statement.name.text)
    }
    findAssigned(statement)
  }
  values.delete('')
  types.delete('')
  const updates = [...assigned].filter((name) => name && !values.has(name)).map(toReference)
  return {
    id,
    imports: [],
    definitions: [...values, ...updates.map(({ name }) => name)],
    typeDefinitions: [...types],
    references: [],
    typeReferences: [],
    updates,
    body: '',
    insertions: [],
  }
}

function toReference(name: string): Reference {
  return { name, line: 1, column: 1, offset: 0 }
}

function isAssignment({ SyntaxKind }: typeof TypeScript, kind: TypeScript.SyntaxKind): boolean {
  return kind >= SyntaxKind.FirstAssignment && kind <= SyntaxKind.LastAssignment
}

function isStep({ SyntaxKind }: typeof TypeScript, kind: TypeScript.SyntaxKind): boolean {
  return kind === SyntaxKind.PlusPlusToken || kind === SyntaxKind.MinusMinusToken
}
