import { boundNames, enumKey, hoistedNames, lexicalNames, typeNames } from './declarations.ts'
import type { UseWalk } from './findUses.ts'
import { innerScope, type Scope } from './scope.ts'
import { childrenOf, nameOf, nodeAt, nodesAt, type SyntaxNode } from './syntaxTree.ts'

/** Visits a node that binds, reads or assigns values in a way of its own; false if it is none of those. */
export function findValueUses(node: SyntaxNode, scope: Scope, walk: UseWalk): boolean {
  const visitor = visitors[node.type]
  visitor?.(node, scope, walk)
  return visitor !== undefined
}

type Visitor = (node: SyntaxNode, scope: Scope, walk: UseWalk) => void

/** Visits keys and defaults of a pattern, and hands its targets to `target`. */
export function visitPattern(node: SyntaxNode, scope: Scope, walk: UseWalk, target: UseWalk['bind']): void {
  if (node.type === 'ObjectProperty') {
    if (node.computed) walk.visit(nodeAt(node, 'key'), scope)
    target(nodeAt(node, 'value'), scope)
  } else if (node.type === 'AssignmentPattern') {
    target(nodeAt(node, 'left'), scope)
    walk.visit(nodeAt(node, 'right'), scope)
  } else {
    for (const one of nodesAt(node, 'properties')) target(one, scope)
    for (const one of nodesAt(node, 'elements')) target(one, scope)
    target(nodeAt(node, 'argument') ?? nodeAt(node, 'parameter'), scope)
  }
}

/** Visits the target of an assignment. */
function assign(node: SyntaxNode | undefined, scope: Scope, walk: UseWalk): void {
  if (!node) return
  if (node.type === 'Identifier') walk.use(node, 'write', scope)
  else if (/Pattern$|^RestElement$|^ObjectProperty$/.test(node.type)) {
    visitPattern(node, scope, walk, (one) => assign(one, scope, walk))
  } else if (/^TS(As|Satisfies|NonNull)Expression$|^TSTypeAssertion$/.test(node.type)) {
    walk.visit(nodeAt(node, 'typeAnnotation'), scope)
    assign(nodeAt(node, 'expression'), scope, walk)
  } else walk.visit(node, scope)
}

const visitFunction: Visitor = (node, scope, walk) => {
  if (node.computed) walk.visit(nodeAt(node, 'key'), scope)
  const params = nodesAt(node, 'params')
  const inner = innerScope(scope, params.flatMap(boundNames), true)
  if (node.type !== 'ArrowFunctionExpression') inner.values.add('arguments')
  if (node.type === 'FunctionExpression') inner.values.add(nameOf(nodeAt(node, 'id')))
  for (const one of typeParameters(node)) inner.types.add(one)
  walk.visit(nodeAt(node, 'typeParameters'), inner)
  for (const param of params) walk.bind(param, inner)
  walk.visit(nodeAt(node, 'returnType'), inner)
  const body = nodeAt(node, 'body')
  walk.visit(body, body?.type === 'BlockStatement' ? innerScope(inner, hoistedNames(body)) : inner)
}

const visitClass: Visitor = (node, scope, walk) => {
  const inner = innerScope(scope, [])
  const name = nameOf(nodeAt(node, 'id'))
  if (name) inner.values.add(name)
  for (const one of [name, ...typeParameters(node)]) inner.types.add(one)
  for (const child of childrenOf(node)) if (child !== node.id) walk.visit(child, inner)
}

const visitField: Visitor = (node, scope, walk) => {
  if (node.computed) walk.visit(nodeAt(node, 'key'), scope)
  walk.visit(nodeAt(node, 'typeAnnotation'), scope)
  walk.visit(nodeAt(node, 'value'), innerScope(scope, [], true))
}

const visitStatements: Visitor = (node, scope, walk) => {
  const statements = [
    ...nodesAt(node, 'body'),
    ...nodesAt(node, 'cases').flatMap((one) => nodesAt(one, 'consequent')),
  ]
  const later = scope.later || node.type === 'StaticBlock'
  const hoisted = node.type === 'StaticBlock' ? hoistedNames(node) : []
  const inner = innerScope(scope, [...lexicalNames(statements), ...hoisted], later)
  for (const one of typeNames(statements)) inner.types.add(one.name)
  walk.visit(nodeAt(node, 'discriminant'), scope)
  for (const child of [...nodesAt(node, 'body'), ...nodesAt(node, 'cases')]) walk.visit(child, inner)
}

const visitLoop: Visitor = (node, scope, walk) => {
  const head = nodeAt(node, node.type === 'ForStatement' ? 'init' : 'left')
  const inner = innerScope(scope, head ? lexicalNames([head]) : [])
  const assigns = head && node.type !== 'ForStatement' && head.type !== 'VariableDeclaration'
  if (assigns) assign(head, inner, walk)
  for (const child of childrenOf(node)) if (child !== head || !assigns) walk.visit(child, inner)
}

const visitMember: Visitor = (node, scope, walk) => {
  walk.visit(nodeAt(node, 'object'), scope)
  if (node.computed) walk.visit(nodeAt(node, 'property'), scope)
}

function typeParameters(node: SyntaxNode): string[] {
  const list = nodeAt(node, 'typeParameters')
  return list ? nodesAt(list, 'params').map(nameOf) : []
}

const nothing: Visitor = () => {}

const visitors: Record<string, Visitor | undefined> = {
  Identifier: (node, scope, walk) => walk.use(node, 'read', scope),
  MemberExpression: visitMember,
  OptionalMemberExpression: visitMember,
  ObjectProperty: (node, scope, walk) => {
    if (node.computed) walk.visit(nodeAt(node, 'key'), scope)
    walk.visit(nodeAt(node, 'value'), scope)
  },
  FunctionDeclaration: visitFunction,
  FunctionExpression: visitFunction,
  ArrowFunctionExpression: visitFunction,
  ObjectMethod: visitFunction,
  ClassMethod: visitFunction,
  ClassPrivateMethod: visitFunction,
  TSDeclareFunction: visitFunction,
  TSDeclareMethod: visitFunction,
  ClassDeclaration: visitClass,
  ClassExpression: visitClass,
  ClassProperty: visitField,
  ClassPrivateProperty: visitField,
  BlockStatement: visitStatements,
  StaticBlock: visitStatements,
  SwitchStatement: visitStatements,
  ForStatement: visitLoop,
  ForInStatement: visitLoop,
  ForOfStatement: visitLoop,
  CatchClause: (node, scope, walk) => {
    const param = nodeAt(node, 'param')
    const inner = innerScope(scope, param ? boundNames(param) : [])
    walk.bind(param, inner)
    walk.visit(nodeAt(node, 'body'), inner)
  },
  LabeledStatement: (node, scope, walk) => walk.visit(nodeAt(node, 'body'), scope),
  BreakStatement: nothing,
  ContinueStatement: nothing,
  MetaProperty: nothing,
  ImportDeclaration: nothing,
  ExportNamedDeclaration: (node, scope, walk) => walk.visit(nodeAt(node, 'declaration'), scope),
  VariableDeclarator: (node, scope, walk) => {
    walk.bind(nodeAt(node, 'id'), scope)
    walk.visit(nodeAt(node, 'init'), scope)
  },
  AssignmentExpression: (node, scope, walk) => {
    const left = nodeAt(node, 'left')
    if (node.operator !== '=' && left?.type === 'Identifier') walk.use(left, 'read', scope)
    assign(left, scope, walk)
    walk.visit(nodeAt(node, 'right'), scope)
  },
  UpdateExpression: (node, scope, walk) => {
    const argument = nodeAt(node, 'argument')
    if (argument?.type === 'Identifier') walk.use(argument, 'read', scope)
    assign(argument, scope, walk)
  },
  UnaryExpression: (node, scope, walk) => {
    const argument = nodeAt(node, 'argument')
    if (node.operator === 'typeof' && argument?.type === 'Identifier') walk.use(argument, 'typeof', scope)
    else walk.visit(argument, scope)
  },
  TSEnumDeclaration: (node, scope, walk) => {
    if (node.declare) return
    const members = nodesAt(node, 'members')
    const inner = innerScope(scope, [...members.map((one) => ({ name: enumKey(one) }))])
    for (const member of members) walk.visit(nodeAt(member, 'initializer'), inner)
  },
}
