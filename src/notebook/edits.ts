import type { Token } from './parseSource.ts'

/**
 * Changes to a text that keep its positions: characters are blanked or replaced one for one; what must be added is
 * recorded as an insertion.
 */
export interface Edits {
  source: string
  tokens: readonly Token[]
  /** UTF-16 units of the text so far. */
  units: string[]
  insertions: { at: number; text: string; closes: boolean }[]
}

export function startEdits(source: string, tokens: readonly Token[]): Edits {
  return { source, tokens, units: source.split(''), insertions: [] }
}

/** Replaces by spaces, line breaks apart. */
export function blank(edits: Edits, from: number, to: number): void {
  for (let i = from; i < to; i++) if (!/[\n\r\u2028\u2029]/.test(edits.units[i]!)) edits.units[i] = ' '
}

/** Blanks a statement or member. The semicolon keeps its neighbours apart, as the statement did. */
export function blankWhole(edits: Edits, from: number, to: number): void {
  blank(edits, from, to)
  edits.units[from] = ';'
}

/** Adds text before what stands at `at`: outer pieces are opened before inner ones. */
export function open(edits: Edits, at: number, text: string): void {
  edits.insertions.push({ at, text, closes: false })
}

/** Adds text after what ends at `at`: inner pieces are closed before outer ones. */
export function close(edits: Edits, at: number, text: string): void {
  edits.insertions.push({ at, text, closes: true })
}

/** Index of the first token that starts at or after `offset`. */
export function tokenIndex(edits: Edits, offset: number): number {
  let low = 0
  let high = edits.tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (edits.tokens[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

export function tokenBefore(edits: Edits, offset: number): Token {
  return edits.tokens[tokenIndex(edits, offset) - 1]!
}

export function tokenFrom(edits: Edits, offset: number): Token {
  return edits.tokens[tokenIndex(edits, offset)]!
}

export function tokenText(edits: Edits, token: Token | undefined): string {
  return token ? edits.source.slice(token.start, token.end) : ''
}

/** The edited text, and where in it the insertions stand. */
export function finishEdits(edits: Edits): {
  text: string
  insertions: { offset: number; length: number }[]
} {
  const sorted = edits.insertions
    .map((one, order) => ({ ...one, order }))
    .sort((a, b) => a.at - b.at || Number(b.closes) - Number(a.closes) || a.order - b.order)
  const pieces: string[] = []
  const insertions: { offset: number; length: number }[] = []
  let from = 0
  let added = 0
  for (const { at, text } of sorted) {
    pieces.push(edits.units.slice(from, at).join(''), text)
    insertions.push({ offset: at + added, length: text.length })
    from = at
    added += text.length
  }
  pieces.push(edits.units.slice(from).join(''))
  return { text: pieces.join(''), insertions }
}
