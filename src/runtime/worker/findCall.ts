/** A call as it stands in a cell's text. */
export interface CellCall {
  /** Name of what is called, without what it belongs to. */
  name: string
  /** What stands before the dot of `receiver.name(…)`, if that is a name. */
  receiver?: string
  /** Texts of the arguments. */
  arguments: string[]
}

/** The call whose name begins at `offset`; undefined when no call stands there. */
export function findCall(source: string, offset: number): CellCall | undefined {
  const [before, after] = [source.slice(0, offset), source.slice(offset, offset + 2000)]
  const opening = /^([\p{ID_Start}$_][\p{ID_Continue}$]*)\s*\(/u.exec(after)
  if (!opening) return undefined
  const receiver = /(?<![\p{ID_Continue}$.)\]])([\p{ID_Start}$_][\p{ID_Continue}$]*)\s*\??\.\s*$/u.exec(
    before,
  )
  const call = { name: opening[1]!, arguments: splitArguments(after.slice(opening[0].length)) }
  return receiver ? { ...call, receiver: receiver[1]! } : call
}

/** Splits at the commas up to the bracket that closes; brackets inside texts are rare enough to be ignored. */
function splitArguments(text: string): string[] {
  const parts = ['']
  let depth = 0
  for (const character of text) {
    if (depth === 0 && character === ')') break
    if ('([{'.includes(character)) depth++
    if (')]}'.includes(character)) depth--
    if (depth === 0 && character === ',') parts.push('')
    else parts[parts.length - 1] += character
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}
