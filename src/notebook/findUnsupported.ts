import { withoutExport } from './declarations.ts'
import { childrenOf, nameOf, nodeAt, nodesAt, type SyntaxNode } from './syntaxTree.ts'

export interface Unsupported {
  offset: number
  message: string
}

/** The first construct that a cell cannot have, if any. */
export function findUnsupported(program: SyntaxNode): Unsupported | undefined {
  let first: Unsupported | undefined
  const visit = (node: SyntaxNode): void => {
    const message = explain(node)
    if (message && (!first || node.start < first.offset)) first = { offset: node.start, message }
    const children = childrenOf(node)
    const twice = repeatedEnum(children)
    if (twice && (!first || twice.offset < first.offset)) first = twice
    for (const child of children) visit(child)
  }
  visit(program)
  return first
}

function explain(node: SyntaxNode): string | undefined {
  switch (node.type) {
    case 'ExportDefaultDeclaration':
      return 'a cell has no default export: give the value a name, or leave it as the last expression'
    case 'ExportAllDeclaration':
      return 'a cell cannot export from another module: import the names'
    case 'ExportNamedDeclaration':
      if (node.source) return 'a cell cannot export from another module: import the names'
      if (nodesAt(node, 'specifiers').some((one) => exportedName(one) !== nameOf(nodeAt(one, 'local')))) {
        return 'a cell cannot rename what it exports: later cells see the name itself'
      }
      return undefined
    case 'TSExportAssignment':
      return 'export = is not supported: later cells see every top-level name'
    case 'TSNamespaceExportDeclaration':
      return 'export as namespace is not supported: later cells see every top-level name'
    case 'TSImportEqualsDeclaration':
      return "import … = is not supported: write import { name } from 'module'"
    case 'TSModuleDeclaration':
      return node.declare || node.kind === 'global'
        ? undefined
        : 'namespaces are not supported: use an object or a cell'
    case 'Decorator':
      return 'decorators are not supported'
    case 'VariableDeclaration':
      return /using$/.test(String(node.kind))
        ? 'using is not supported: tensors of a cell are released when it runs again'
        : undefined
    case 'ImportExpression':
    case 'Import':
      return "import() is not supported: write import … from 'module' at the top of the cell"
    case 'MetaProperty':
      return nameOf(nodeAt(node, 'meta')) === 'import'
        ? 'import.meta is not supported: a cell has no address'
        : undefined
    default:
      return undefined
  }
}

function exportedName(specifier: SyntaxNode): string {
  const exported = nodeAt(specifier, 'exported')
  return exported?.type === 'StringLiteral' ? String(exported.value) : nameOf(exported)
}

/** TypeScript merges enums of one name; a cell does not. */
function repeatedEnum(statements: readonly SyntaxNode[]): Unsupported | undefined {
  const names = new Set<string>()
  for (const statement of statements.map(withoutExport)) {
    if (statement.type !== 'TSEnumDeclaration') continue
    const name = nameOf(nodeAt(statement, 'id'))
    if (names.has(name)) {
      return { offset: statement.start, message: `enum ${name} is declared twice: put its members together` }
    }
    names.add(name)
  }
  return undefined
}
