/** The names one stretch of code binds, values apart from types, inside what surrounds it. */
export interface Scope {
  values: Set<string>
  types: Set<string>
  outer?: Scope
  /** Inside a function or a class: code that may run after its cell has ended. */
  later: boolean
}

export function innerScope(
  outer: Scope,
  values: Iterable<{ name: string }> = [],
  later = outer.later,
): Scope {
  return { values: new Set([...values].map((one) => one.name)), types: new Set(), outer, later }
}

/** The scope that binds a name, or undefined if the name comes from outside the cell. */
export function findScope(scope: Scope, name: string, space: 'values' | 'types'): Scope | undefined {
  for (let at: Scope | undefined = scope; at; at = at.outer) if (at[space].has(name)) return at
  return undefined
}
