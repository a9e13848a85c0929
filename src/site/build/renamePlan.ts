import type { CellAnalysis, LinkedCell } from '../../notebook/types.ts'

interface RenamePlan {
  /** For the cell of an index: names it reads or defines that are called otherwise in the export. */
  newName(cell: number): Map<string, string>
  /** Import lines of all cells, once each. */
  imports: string[]
}

/** Decides which definitions of a chapter keep their name when all cells share one scope: the first of each name. */
export function renamePlan(
  cells: readonly { id: string; source: string }[],
  analyses: readonly CellAnalysis[],
  links: readonly LinkedCell[],
  reserved: readonly string[],
): RenamePlan {
  const words = new Set([...reserved, ...cells.flatMap(({ source }) => source.match(/[\w$]+/g) ?? [])])
  const taken = new Map<string, string>(reserved.map((name) => [name, 'reserved']))
  const imports: string[] = []
  const own = analyses.map(() => new Map<string, string>())
  analyses.forEach((analysis, i) => {
    const imported = new Map<string, string>()
    for (const { module, names, typeOnly } of analysis.imports) {
      for (const { imported: name, local, typeOnly: alone } of names) {
        imported.set(local, importLine(module, name, local, typeOnly || alone))
      }
    }
    for (const name of new Set([...analysis.definitions, ...analysis.typeDefinitions])) {
      const what = imported.get(name) ?? `cell ${i}`
      const isKnown = taken.get(name) === what
      if (!taken.has(name) || isKnown) {
        taken.set(name, what)
        if (!isKnown && imported.has(name)) imports.push(what)
        continue
      }
      let count = 2
      while (words.has(`${name}${count}`)) count++
      const fresh = `${name}${count}`
      words.add(fresh)
      own[i].set(name, fresh)
      if (imported.has(name))
        imports.push(what.replace(new RegExp(`\\b${name}( \\}|(?= from))`), `${fresh}$1`))
    }
  })
  const indexOf = new Map(cells.map(({ id }, i) => [id, i]))
  return {
    imports,
    newName(cell) {
      const names = new Map(own[cell])
      for (const { name, from } of [...links[cell].inputs, ...links[cell].typeInputs]) {
        const renamed = own[indexOf.get(from)!].get(name)
        if (renamed !== undefined && !names.has(name)) names.set(name, renamed)
      }
      return names
    },
  }
}

function importLine(module: string, imported: string, local: string, typeOnly: boolean): string {
  const word = typeOnly ? 'import type' : 'import'
  if (imported === '*') return `${word} * as ${local} from '${module}'`
  if (imported === 'default') return `${word} ${local} from '${module}'`
  return `${word} { ${imported === local ? local : `${imported} as ${local}`} } from '${module}'`
}
