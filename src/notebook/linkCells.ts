import type { CellAnalysis, LinkedCell, Reference } from './types.ts'

/**
 * Gives each name that a cell reads its nearest definition above. Takes time linear in the number of names.
 *
 * @param analyses in document order
 * @param globals names that need no definition; see `knownGlobals`
 */
export function linkCells(analyses: readonly CellAnalysis[], globals: ReadonlySet<string>): LinkedCell[] {
  const values = new Map<string, number>()
  const types = new Map<string, number>()
  const links = analyses.map((analysis, at) => {
    const link = linkCell(analysis, { values, types, globals }, (i) => analyses[i]!.id)
    for (const name of analysis.definitions) values.set(name, at)
    for (const name of analysis.typeDefinitions) types.set(name, at)
    return link
  })
  findBelow(analyses, links)
  const byId = new Map(links.map((link) => [link.id, link]))
  for (const { id, inputs } of links) {
    for (const from of new Set(inputs.map((input) => input.from))) byId.get(from)?.dependents.push(id)
  }
  return links
}

interface Above {
  values: ReadonlyMap<string, number>
  types: ReadonlyMap<string, number>
  globals: ReadonlySet<string>
}

function linkCell(analysis: CellAnalysis, above: Above, idOf: (at: number) => string): LinkedCell {
  const link: LinkedCell = { id: analysis.id, inputs: [], typeInputs: [], missing: [], dependents: [] }
  const updated = new Set(analysis.updates.map((update) => update.name))
  const reads = new Map<string, Reference>()
  for (const one of [...analysis.references, ...analysis.updates])
    if (!reads.has(one.name)) reads.set(one.name, one)
  for (const [name, reference] of reads) {
    const from = above.values.get(name)
    if (from !== undefined) link.inputs.push({ name, from: idOf(from) })
    // A global may be read, not assigned: every other cell would see it.
    else if (updated.has(name) || (!reference.afterTypeof && !above.globals.has(name))) {
      const typeAt = above.types.get(name)
      link.missing.push(typeAt === undefined ? reference : { ...reference, typeIn: idOf(typeAt) })
    }
  }
  for (const { name, ofValue } of analysis.typeReferences) {
    const [first, second] = ofValue ? [above.values, above.types] : [above.types, above.values]
    const from = first.get(name) ?? second.get(name)
    if (from !== undefined) link.typeInputs.push({ name, from: idOf(from) })
  }
  return link
}

/** Says for each missing name which cell below is the first to define it. */
function findBelow(analyses: readonly CellAnalysis[], links: readonly LinkedCell[]): void {
  const below = new Map<string, string>()
  for (let at = analyses.length - 1; at >= 0; at--) {
    const { id, definitions, updates } = analyses[at]!
    for (const one of links[at]!.missing) {
      const definedBelowIn = below.get(one.name)
      if (definedBelowIn !== undefined)
        links[at]!.missing[links[at]!.missing.indexOf(one)] = { ...one, definedBelowIn }
    }
    const assigned = new Set(updates.map((update) => update.name))
    for (const name of definitions) if (!assigned.has(name)) below.set(name, id)
  }
}
