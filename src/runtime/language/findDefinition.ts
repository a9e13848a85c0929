import { cellPath, type Workshop } from './workshop.ts'
import type { Definition } from './languageProtocol.ts'
import type { LinkedModule } from './linkModules.ts'

/** Where the name at an offset of a cell is defined. A name that a cell imports from a library is that cell's. */
export function findDefinition(workshop: Workshop, module: LinkedModule, offset: number): Definition | null {
  const { service, pack } = workshop
  const found = service.getDefinitionAndBoundSpan(cellPath(module.id), module.start + offset)
  const target = found?.definitions?.[0]
  if (!found || !target) return null
  const at = found.textSpan.start - module.start
  const name = module.source.slice(at, at + found.textSpan.length)
  const within = /^\/cells\/(.+)\.ts$/.exec(target.fileName)?.[1]
  const owner = within === undefined ? undefined : workshop.moduleOf(within)
  const from = target.textSpan.start - (owner?.start ?? 0)
  if (owner && from >= 0 && from <= owner.source.length) {
    return { name, cell: owner.id, from, to: from + target.textSpan.length }
  }
  const isMember = /[.'"]\s*$/.test(module.source.slice(0, at))
  return (
    (isMember ? null : findAbove(workshop, module, name)) ??
    (owner ? null : { name, module: nameModule(target.fileName, pack.modules) })
  )
}

/** The definition of a name in the nearest cell above that has it, or its import in the cell itself. */
function findAbove(workshop: Workshop, module: LinkedModule, name: string): Definition | null {
  const own = module.imports.find(({ names }) => names.some(({ local }) => local === name))
  if (own) return findIn(module, name, own.offset)
  const above = workshop.moduleOf(module.visible.get(name) ?? '')
  if (!above) return null
  const imported = above.imports.find(({ names }) => names.some(({ local }) => local === name))
  if (imported) return findIn(above, name, imported.offset)
  const place = new RegExp(`(?<![\\w$.])${name.replaceAll('$', '\\$')}(?![\\w$])`).exec(above.source)
  return {
    name,
    cell: above.id,
    from: place?.index ?? 0,
    to: (place?.index ?? 0) + (place ? name.length : 0),
  }
}

function findIn({ id, source }: LinkedModule, name: string, after: number): Definition {
  const word = new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`)
  const from = after + Math.max(0, source.slice(after).search(word))
  return { name, cell: id, from, to: from + name.length }
}

/** The module that a declaration file belongs to, as an import statement names it. */
function nameModule(file: string, modules: Record<string, string>): string {
  const [name] = Object.entries(modules)
    .filter(([, path]) => file.startsWith(`${path.slice(0, path.lastIndexOf('/') + 1)}`))
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([specifier]) => specifier)
  return name ?? 'JavaScript'
}
