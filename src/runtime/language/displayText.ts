import type TypeScript from 'typescript'

type Parts = readonly TypeScript.SymbolDisplayPart[]

const join = (parts: Parts = []) => parts.map(({ text }) => text).join('')

/** A declaration without what a reader did not write: the imports between cells and the paths of files. */
export function declarationText(parts: Parts | undefined): string {
  return join(parts)
    .replace(/^\(alias\) /, '')
    .replace(/\n(?:import|export) [^\n]*$/, '')
    .replace(/import\("[^"]*"\)\./g, '')
    .replaceAll('$older_', '')
}

/** A docstring as plain text; of its tags those that tell how to use the thing. */
export function docsText(
  documentation: Parts | undefined,
  tags: readonly TypeScript.JSDocTagInfo[] = [],
): string {
  const told = tags.flatMap(({ name, text }) => {
    // TypeScript sets the first word of a @see apart: `timm /loss/jsd.py`.
    const words = join(text)
      .trim()
      .replace(/^(\w+) \//, '$1/')
    if (name === 'param') return [words.replace(/^(\S+)\s+(?:- )?/, '$1: ')]
    if (name === 'returns' || name === 'throws')
      return [`${name[0]!.toUpperCase()}${name.slice(1)}: ${words}`]
    return name === 'see' || name === 'deprecated'
      ? [`${name === 'see' ? 'See' : 'Deprecated:'} ${words}`]
      : []
  })
  return [join(documentation).trim(), ...told].filter(Boolean).join('\n\n')
}
