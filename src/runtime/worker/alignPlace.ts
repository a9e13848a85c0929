/**
 * The offset in a cell's text at which an error is told, the same whatever engine found it: where the name of what
 * was called or read begins, as V8 has it. Firefox points at the bracket of `f(x)`, and at the `a` of `a.b` when `a`
 * has no properties.
 *
 * @param offset where the engine points, in `source`
 * @param message of the error, for the frame that threw it; else empty
 */
export function alignPlace(source: string, offset: number, message: string): number {
  if (source[offset] === '(') {
    const name = /[\p{ID_Continue}$]+\s*$/u.exec(source.slice(0, offset))
    return name ? name.index : offset
  }
  const read = /^can't access property "([^"]+)"/.exec(message)
  if (!read) return offset
  const rest = source.slice(offset, offset + 1000)
  const property = [...rest.matchAll(/\.\s*([\p{ID_Continue}$]+)/gu)].find((found) => found[1] === read[1])
  return property ? offset + property.index + property[0].length - read[1]!.length : offset
}
