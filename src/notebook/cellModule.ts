import { exportedNames } from './exportedNames.ts'
import type { CellAnalysis, LinkedCell } from './types.ts'

export interface CellModule {
  /** One line of imports, the cell's source from line 2 on, one line of exports, which no open expression swallows. */
  text: string
  /** Where the source begins in `text`. */
  start: number
}

/**
 * A cell as a TypeScript module, which imports what it reads from the cells above: how both the build and the editor
 * have cells checked.
 *
 * @param specifierOf how to import the cell of an id
 */
export function cellModule(
  source: string,
  analysis: Pick<CellAnalysis, 'definitions' | 'typeDefinitions' | 'updates'>,
  link: Pick<LinkedCell, 'inputs' | 'typeInputs'>,
  specifierOf: (id: string) => string,
): CellModule {
  const head = `${moduleHead(analysis, link, specifierOf)}\n`
  return { text: `${head}${source}\n${moduleTail(analysis, source)}`, start: head.length }
}

function moduleHead(
  { updates }: Pick<CellAnalysis, 'updates'>,
  { inputs, typeInputs }: Pick<LinkedCell, 'inputs' | 'typeInputs'>,
  specifierOf: (id: string) => string,
): string {
  const updated = new Set(updates.map(({ name }) => name))
  const values = inputs.map(({ name, from }) =>
    updated.has(name)
      ? `import { ${name} as $older_${name} } from '${specifierOf(from)}'; let ${name} = $older_${name};`
      : `import { ${name} } from '${specifierOf(from)}';`,
  )
  const valueNames = new Set(inputs.map(({ name }) => name))
  const types = typeInputs
    .filter(({ name }) => !valueNames.has(name))
    .map(({ name, from }) => `import type { ${name} } from '${specifierOf(from)}';`)
  return [...values, ...types].join(' ')
}

function moduleTail(
  { definitions, typeDefinitions }: Pick<CellAnalysis, 'definitions' | 'typeDefinitions'>,
  source: string,
): string {
  const exported = exportedNames(source)
  const names = [...new Set([...definitions, ...typeDefinitions])]
  return `;export { ${names.filter((name) => !exported.has(name)).join(', ')} }`
}
