import { parse, type ParserOptions } from '@babel/parser'
import { lineStarts, positionAt } from './positionAt.ts'
import type { SyntaxNode } from './syntaxTree.ts'
import type { CellProblem } from './types.ts'

export interface Token {
  start: number
  end: number
}

export interface ParsedSource {
  program: SyntaxNode
  /** Without comments, in order. */
  tokens: Token[]
}

const options: ParserOptions = {
  sourceType: 'module',
  // Decorators and `using` are parsed to be refused by name, not as an unexpected token.
  plugins: ['typescript', 'topLevelAwait', 'decorators', 'explicitResourceManagement'],
  errorRecovery: false,
  tokens: true,
  attachComment: false,
}

/** Whoever walks a tree may overflow the stack as its parser may. */
export const tooDeep: CellProblem = {
  message: 'the code is nested too deeply to be read',
  ...positionAt([0], 0),
}

/** Babel's tree of a cell, or where and why there is none. Never throws. */
export function parseSource(source: string): ParsedSource | { problem: CellProblem } {
  try {
    const file = parse(source, options) as unknown as {
      program: SyntaxNode
      tokens: (Token & { type: unknown })[]
    }
    const tokens = file.tokens.filter((token) => typeof token.type !== 'string')
    return { program: file.program, tokens }
  } catch (error) {
    return { problem: describeSyntaxError(source, error) }
  }
}

function describeSyntaxError(source: string, error: unknown): CellProblem {
  if (!(error instanceof SyntaxError) || !('pos' in error)) {
    // Babel is a recursive parser: thousands of nested brackets overflow its stack.
    return tooDeep
  }
  const offset = Math.min(Number(error.pos), source.length)
  const text = error.message.replace(/\s*\(\d+:\d+\)\s*$/, '').replace(/\.$/, '')
  return { message: tidyMessage(text, source, offset), ...positionAt(lineStarts(source), offset) }
}

function tidyMessage(text: string, source: string, offset: number): string {
  const found = foundAt(source, offset)
  if (/^Unexpected token$/.test(text)) return `unexpected ${found.replace(/^the /, '')}`
  if (/^Unexpected token, expected /.test(text)) {
    return `expected ${text.slice('Unexpected token, expected '.length)}, found ${found}`
  }
  return /^[A-Z][a-z ]/.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text
}

function foundAt(source: string, offset: number): string {
  const found = /^(?:[\p{ID_Start}$_#][\p{ID_Continue}$]*|[0-9][\w.]*|=>|\S)/u.exec(
    source.slice(offset, offset + 60),
  )
  if (found) return `"${found[0]}"`
  return source.slice(offset).trim() === '' ? 'the end of the cell' : 'a space'
}
