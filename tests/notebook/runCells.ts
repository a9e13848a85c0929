import { analyzeCell } from '../../src/notebook/analyzeCell.ts'
import { knownGlobals } from '../../src/notebook/knownGlobals.ts'
import { formatMissing } from '../../src/notebook/formatMissing.ts'
import { linkCells } from '../../src/notebook/linkCells.ts'

type Values = Record<string, unknown>
const AsyncFunction = (async () => {}).constructor as new (
  ...parts: string[]
) => (...values: unknown[]) => Promise<Values>

/** What each cell shows: printed and shown values, or `error: …`. */
export async function runCells(
  sources: string[],
  modules: Record<string, Values> = {},
): Promise<unknown[][]> {
  const analyses = sources.map((source, i) => analyzeCell({ id: `c${i}`, source }))
  const links = linkCells(analyses, knownGlobals)
  const defined = new Map<string, Values>()
  const shown: unknown[][] = []
  for (const [i, { id, body, imports, problem, definitions }] of analyses.entries()) {
    const out: unknown[] = []
    shown.push(out)
    const [missing] = links[i]!.missing
    if (problem || missing) {
      out.push(
        `error: ${problem ? `${problem.message} (${problem.line}:${problem.column})` : formatMissing(missing!)}`,
      )
      continue
    }
    const show = (value: unknown): void => {
      if (value !== undefined) out.push(value)
    }
    const values = new Map<string, unknown>(
      Object.entries({
        print: show,
        console: { log: show },
        input: show,
        __show: async (value: unknown): Promise<void> => show(await value),
      }),
    )
    for (const name of definitions) values.delete(name)
    for (const { module, names } of imports) {
      for (const { imported, local, typeOnly } of names) {
        if (!typeOnly) values.set(local, imported === '*' ? modules[module] : modules[module]![imported])
      }
    }
    for (const { name, from } of links[i]!.inputs) values.set(name, defined.get(from)![name])
    try {
      defined.set(id, await new AsyncFunction(...values.keys(), body)(...values.values()))
    } catch (error) {
      out.push(`error: ${error}`)
      defined.set(id, {})
    }
  }
  return shown
}
