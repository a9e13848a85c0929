/** What frontmatter gives as nothing, one or several, as a list. */
export function listOf<T>(value: T | T[] | undefined): T[] {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}
