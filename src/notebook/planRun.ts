import type { LinkedCell } from './types.ts'

/** What a cell was when it last ran. */
export interface CellRun {
  /** Its text, or a hash of it; whatever else decides its value, as the positions of its sliders, belongs in it. */
  text: string
  /** Number of this run: greater than that of every run before it. */
  run: number
  /** For each cell it read from: the number of that cell's run. */
  inputs: Readonly<Record<string, number>>
  /** It threw, and defined nothing. */
  failed?: true
}

/** The last run of each cell that has run and was not forgotten. After a stop the map is empty. */
export type RunState = ReadonlyMap<string, CellRun>

/** Present text of each cell, as in `CellRun.text`. */
export type CellTexts = ReadonlyMap<string, string>

/**
 * The cells that are stale: never run, or run with another text, or with a value that was computed anew since, or
 * reading from a cell that is stale itself. In document order; linear in the number of links.
 */
export function findStale(links: readonly LinkedCell[], state: RunState, texts: CellTexts): Set<string> {
  const stale = new Set<string>()
  for (const { id, inputs } of links) {
    const last = state.get(id)
    const sources = new Set(inputs.map((input) => input.from))
    const fresh =
      last !== undefined &&
      last.text === texts.get(id) &&
      Object.keys(last.inputs).length === sources.size &&
      [...sources].every((from) => !stale.has(from) && state.get(from)?.run === last.inputs[from])
    if (!fresh) stale.add(id)
  }
  return stale
}

/** The cells to run, in document order, so that `target` has its value: the stale ones it needs, then itself. */
export function planRun(
  links: readonly LinkedCell[],
  state: RunState,
  texts: CellTexts,
  target: string,
): string[] {
  const stale = findStale(links, state, texts)
  const needed = new Set([target])
  const plan: string[] = []
  for (const { id, inputs } of links.toReversed()) {
    if (!needed.has(id)) continue
    for (const { from } of inputs) needed.add(from)
    if (id === target || stale.has(id) || state.get(id)?.failed) plan.push(id)
  }
  return plan.reverse()
}

/** All cells that are stale or failed, in document order. */
export function planAll(links: readonly LinkedCell[], state: RunState, texts: CellTexts): string[] {
  const stale = findStale(links, state, texts)
  return links.map((link) => link.id).filter((id) => stale.has(id) || state.get(id)?.failed)
}

/** The state after a cell ran; `run` is to be greater than every run in it. */
export function recordRun(
  state: RunState,
  link: LinkedCell,
  { text, run, failed }: { text: string; run: number; failed?: boolean },
): RunState {
  const inputs: Record<string, number> = {}
  // Run −1: it ran although what it reads from has not run.
  for (const { from } of link.inputs) inputs[from] = state.get(from)?.run ?? -1
  return new Map(state).set(link.id, { text, run, inputs, ...(failed && { failed: true as const }) })
}

/** The state after cells were reset. Those that read from them become stale by it. */
export function forgetRuns(state: RunState, ids: Iterable<string>): RunState {
  const rest = new Map(state)
  for (const id of ids) rest.delete(id)
  return rest
}
