import type { CellOptions } from './types.ts'
import { usualOptions } from './usualOptions.ts'

/** What the info string of a fence says. Offsets of problems count from the start of `meta`. */
export interface Fence {
  kind: 'cell' | 'reference' | 'other'
  /** Of a cell; empty if it is missing. */
  id: string
  options: CellOptions
  problems: { offset: number; message: string }[]
}

const word = /([^\s=]+)(?:=(?:"([^"]*)"|'([^']*)'|(\S*)))?/g
const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
const typescript = new Set(['ts', 'typescript'])
const python = new Set(['py', 'python'])

/** Reads `ts live id="…" …` and `py reference`; every other fence is prose. */
export function parseFence(lang: string, meta: string): Fence {
  const words = [...meta.matchAll(word)].map((match) => ({
    name: match[1]!,
    value: match[2] ?? match[3] ?? match[4],
    offset: match.index,
  }))
  const fence: Fence = { kind: 'other', id: '', options: { ...usualOptions }, problems: [] }
  const mark = (name: string) => words.find((one) => one.name === name && one.value === undefined)
  const problem = (offset: number, message: string) => fence.problems.push({ offset, message })

  if (mark('reference') && python.has(lang)) {
    fence.kind = 'reference'
    for (const one of words)
      if (one.name !== 'reference') problem(one.offset, `unknown reference option: ${one.name}`)
  } else if (mark('live')) {
    if (!typescript.has(lang)) {
      problem(mark('live')!.offset, `live cell: expected a ts fence, found ${lang || 'no language'}`)
      return fence
    }
    fence.kind = 'cell'
    const seen = new Set<string>()
    for (const { name, value, offset } of words) {
      const message = seen.has(name) ? `repeated cell option: ${name}` : readOption(fence, name, value)
      if (message) problem(offset, message)
      seen.add(name)
    }
    if (!seen.has('id')) problem(0, 'missing cell id: write id="what-it-shows"')
  } else if (typescript.has(lang)) {
    const id = words.find(({ name }) => name === 'id')
    if (id) problem(id.offset, 'fence with an id: expected live before it, found none')
  }
  return fence
}

const cellOptions = ['id', 'hidden', 'collapsed', 'expect-error', 'tolerance', 'differs', 'unproven']

/** Sets one option; returns what is wrong with it, if anything. */
function readOption(fence: Fence, name: string, value: string | undefined): string | undefined {
  const { options } = fence
  switch (name) {
    case 'live':
    case 'hidden':
    case 'collapsed':
    case 'expect-error':
      if (value !== undefined) return `cell option ${name}: expected no value, found ${JSON.stringify(value)}`
      if (name === 'expect-error') options.expectError = true
      else if (name !== 'live') options[name] = true
      return undefined
    case 'id':
      if (!kebab.test(value ?? ''))
        return `invalid cell id: expected kebab-case, found ${JSON.stringify(value ?? '')}`
      fence.id = value!
      return undefined
    case 'tolerance':
      options.tolerance = value ? Number(value) : NaN
      if (options.tolerance > 0 && options.tolerance < Infinity) return undefined
      return `cell option tolerance: expected a positive number, found ${JSON.stringify(value ?? '')}`
    case 'differs':
    case 'unproven':
      if (!value?.trim()) return `cell option ${name}: expected the reason, as ${name}="because …"`
      options[name] = value
      return undefined
    default:
      return `unknown cell option: ${name}, expected one of ${cellOptions.join(', ')}`
  }
}
