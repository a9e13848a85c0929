import { boundNames } from './declarations.ts'
import type { UseWalk } from './findUses.ts'
import { innerScope, type Scope } from './scope.ts'
import { childrenOf, nameOf, nodeAt, nodesAt, type SyntaxNode } from './syntaxTree.ts'

// Each of these binds type parameters, or the names of parameters, for what stands inside.
const typeScopes = new Set([
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
  'TSFunctionType',
  'TSConstructorType',
  'TSMethodSignature',
  'TSCallSignatureDeclaration',
  'TSConstructSignatureDeclaration',
  'TSIndexSignature',
  'TSMappedType',
  'TSConditionalType',
])

/** Visits a node that stands for a type; false if it is none of those that need care. */
export function findTypeUses(node: SyntaxNode, scope: Scope, walk: UseWalk): boolean {
  if (typeScopes.has(node.type)) visitTypeScope(node, scope, walk)
  else {
    const visitor = visitors[node.type]
    if (!visitor) return false
    visitor(node, scope, walk)
  }
  return true
}

function visitTypeScope(node: SyntaxNode, scope: Scope, walk: UseWalk): void {
  const params = [...nodesAt(node, 'parameters'), ...nodesAt(node, 'params')]
  const inner = innerScope(scope, params.flatMap(boundNames))
  const generics = nodeAt(node, 'typeParameters')
  for (const one of generics ? nodesAt(generics, 'params') : []) inner.types.add(nameOf(one))
  const mapped = nodeAt(node, 'typeParameter')
  if (mapped) inner.types.add(nameOf(mapped))
  for (const param of params) walk.bind(param, inner)
  const named = node.type.endsWith('Declaration') ? node.id : node.computed ? undefined : node.key
  for (const child of childrenOf(node)) {
    if (child !== named && !params.includes(child)) walk.visit(child, inner)
  }
}

/** `tf` of `tf.Tensor` or `tf`. */
function leftmost(node: SyntaxNode | undefined): SyntaxNode | undefined {
  if (!node || node.type === 'Identifier') return node
  return leftmost(nodeAt(node, 'left') ?? nodeAt(node, 'object') ?? nodeAt(node, 'expression'))
}

function useLeftmost(
  node: SyntaxNode | undefined,
  kind: 'type' | 'typeOfValue',
  scope: Scope,
  walk: UseWalk,
): void {
  const name = leftmost(node)
  if (name && nameOf(name) !== 'this' && nameOf(name) !== 'const') walk.use(name, kind, scope)
}

type Visitor = (node: SyntaxNode, scope: Scope, walk: UseWalk) => void

const visitHeritage: Visitor = (node, scope, walk) => {
  useLeftmost(nodeAt(node, 'expression'), 'type', scope, walk)
  walk.visit(nodeAt(node, 'typeParameters') ?? nodeAt(node, 'typeArguments'), scope)
}

const visitors: Record<string, Visitor | undefined> = {
  TSTypeReference: (node, scope, walk) => {
    useLeftmost(nodeAt(node, 'typeName'), 'type', scope, walk)
    walk.visit(nodeAt(node, 'typeParameters') ?? nodeAt(node, 'typeArguments'), scope)
  },
  TSTypeQuery: (node, scope, walk) => {
    const name = nodeAt(node, 'exprName')
    if (name?.type === 'TSImportType') walk.visit(name, scope)
    else useLeftmost(name, 'typeOfValue', scope, walk)
    walk.visit(nodeAt(node, 'typeParameters') ?? nodeAt(node, 'typeArguments'), scope)
  },
  TSExpressionWithTypeArguments: visitHeritage,
  TSInterfaceHeritage: visitHeritage,
  TSClassImplements: visitHeritage,
  TSTypeParameter: (node, scope, walk) => {
    walk.visit(nodeAt(node, 'constraint'), scope)
    walk.visit(nodeAt(node, 'default'), scope)
  },
  TSInferType: (node, scope, walk) => {
    const parameter = nodeAt(node, 'typeParameter')
    scope.types.add(nameOf(parameter))
    walk.visit(parameter, scope)
  },
  TSPropertySignature: (node, scope, walk) => {
    const key = nodeAt(node, 'key')
    if (node.computed) useLeftmost(key, 'typeOfValue', scope, walk)
    walk.visit(nodeAt(node, 'typeAnnotation'), scope)
  },
  TSTypePredicate: (node, scope, walk) => walk.visit(nodeAt(node, 'typeAnnotation'), scope),
  TSNamedTupleMember: (node, scope, walk) => walk.visit(nodeAt(node, 'elementType'), scope),
  TSImportType: (node, scope, walk) =>
    walk.visit(nodeAt(node, 'typeParameters') ?? nodeAt(node, 'typeArguments'), scope),
  // Ambient namespaces are read by TypeScript only.
  TSModuleDeclaration: () => {},
}
