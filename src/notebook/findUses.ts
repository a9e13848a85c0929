import { hoistedNames, lexicalNames, typeNames, type Binding } from './declarations.ts'
import { findTypeUses } from './findTypeUses.ts'
import { findValueUses, visitPattern } from './findValueUses.ts'
import { findScope, innerScope, type Scope } from './scope.ts'
import { childrenOf, nameOf, nodeAt, nodesAt, type SyntaxNode } from './syntaxTree.ts'

/** One use of a name that is not bound where it stands. */
export interface Use extends Binding {
  kind: 'read' | 'typeof' | 'write' | 'type' | 'typeOfValue'
  /** Stands in a function or class. */
  later: boolean
}

/** Callbacks of the walk; `findValueUses` and `findTypeUses` share them. */
export interface UseWalk {
  use(node: SyntaxNode, kind: Use['kind'], scope: Scope): void
  visit(node: SyntaxNode | undefined, scope: Scope): void
  /** Visits what a binding pattern evaluates: defaults, computed keys, annotations. */
  bind(pattern: SyntaxNode | undefined, scope: Scope): void
}

/** Every use of a name that the cell itself does not bind, and every write to a name it imports. */
export function findUses(program: SyntaxNode): Use[] {
  const uses: Use[] = []
  const body = nodesAt(program, 'body')
  const imports = new Set(
    lexicalNames(body.filter((one) => one.type === 'ImportDeclaration')).map((one) => one.name),
  )
  const top: Scope = innerScope({ values: new Set(), types: new Set(), later: false }, [
    ...lexicalNames(body),
    ...hoistedNames(program),
  ])
  for (const one of typeNames(body)) top.types.add(one.name)

  const walk: UseWalk = {
    use(node, kind, scope) {
      const name = nameOf(node)
      const found = findScope(scope, name, kind === 'type' ? 'types' : 'values')
      if (!found || (kind === 'write' && found === top && imports.has(name))) {
        uses.push({ name, offset: node.start, kind, later: scope.later })
      }
    },
    visit(node, scope) {
      if (!node) return
      if (findValueUses(node, scope, walk) || findTypeUses(node, scope, walk)) return
      for (const child of childrenOf(node)) walk.visit(child, scope)
    },
    bind(pattern, scope) {
      if (!pattern) return
      walk.visit(nodeAt(pattern, 'typeAnnotation'), scope)
      visitPattern(pattern, scope, walk, walk.bind)
    },
  }
  for (const statement of body) walk.visit(statement, top)
  return uses
}
