/** `*`, or what one character has to be. */
type Piece = '*' | ((character: string) => boolean)

/**
 * A wildcard pattern as Python's fnmatch reads it on Linux, as a test for whole texts, case-sensitive.
 *
 * `*` stands for any characters, none too; `?` for one; `[a-dx]` for one of those; `[!a-d]` for one that is not of those.
 * A `]` right after the opening is a member; a bracket that is never closed, and everything else, stands for itself. There is
 * no way to escape. A range whose ends are the wrong way round is empty.
 *
 * @see https://docs.python.org/3/library/fnmatch.html
 */
export function compileWildcard(pattern: string): (text: string) => boolean {
  const pieces = parsePattern([...pattern])
  return (text) => matchPieces(pieces, [...text])
}

function parsePattern(pattern: readonly string[]): Piece[] {
  const pieces: Piece[] = []
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at]!
    const end = character === '[' ? findClosing(pattern, at) : -1
    if (end > 0) {
      pieces.push(parseSet(pattern.slice(at + 1, end)))
      at = end
    } else if (character === '*') pieces.push('*')
    else if (character === '?') pieces.push(() => true)
    else pieces.push((other) => other === character)
  }
  return pieces
}

/** Where the set that opens at `open` closes; its first member may itself be a `]`. */
function findClosing(pattern: readonly string[], open: number): number {
  const first = pattern[open + 1] === '!' ? open + 2 : open + 1
  return pattern.indexOf(']', first + 1)
}

function parseSet(content: readonly string[]): Piece {
  const negated = content[0] === '!'
  const members = negated ? content.slice(1) : content
  const ranges: [string, string][] = []
  for (let at = 0; at < members.length; at++) {
    const [low, dash, high] = members.slice(at, at + 3) as [string, string?, string?]
    const isRange = dash === '-' && high !== undefined
    ranges.push([low, isRange ? high : low])
    if (isRange) at += 2
  }
  return (character) => ranges.some(([low, high]) => low <= character && character <= high) !== negated
}

/** Takes as little as it can for each `*` and comes back to the last one only, so that time grows with pattern × text. */
function matchPieces(pieces: readonly Piece[], text: readonly string[]): boolean {
  let [piece, at] = [0, 0]
  let star: { piece: number; at: number } | undefined
  while (at < text.length) {
    const wanted = pieces[piece]
    if (wanted === '*') {
      star = { piece: piece++, at }
    } else if (wanted?.(text[at]!)) {
      piece++
      at++
    } else if (star) {
      piece = star.piece + 1
      at = ++star.at
    } else return false
  }
  return pieces.slice(piece).every((rest) => rest === '*')
}
