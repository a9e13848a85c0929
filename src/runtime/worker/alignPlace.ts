/**
 * The offset in a cell's text at which an error is told, the same whatever engine found it: where the name of what
 * was called or read begins, as V8 has it. Firefox points at the bracket of `f(x)`, and at the `a` of `a.b` when `a`
 * has no properties or when `b` is a getter, inside which something failed. WebKit points at that bracket, too, also of
 * `new F()`, and at the dot of `a.b`.
 *
 * @param offset where the engine points, in `source`
 * @param message of the error, for the frame that threw it; else empty
 * @param callee name of the function that was called here, as far as the stack has it
 */
export function alignPlace(source: string, offset: number, message: string, callee = ''): number {
  if (source[offset] === '(') {
    const name = /(?:\bnew\s+(?:[\p{ID_Continue}$]+\.)*)?[\p{ID_Continue}$]+\s*$/u.exec(
      source.slice(0, offset),
    )
    return name ? name.index : offset
  }
  const dot = /^(?:\?\.|\.)\s*/.exec(source.slice(offset, offset + 100))
  if (dot) return offset + dot[0].length
  const property = /^can't access property "([^"]+)"/.exec(message)?.[1] ?? /^get (\S+)$/.exec(callee)?.[1]
  if (property === undefined || source.startsWith(property, offset)) return offset
  const rest = source.slice(offset, offset + 1000)
  const read = [...rest.matchAll(/\.\s*([\p{ID_Continue}$]+)/gu)].find((found) => found[1] === property)
  return read ? offset + read.index + read[0].length - property.length : offset
}
