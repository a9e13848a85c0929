import type { TypePack } from './languageProtocol.ts'

/**
 * The file of an imported module, as a bundler finds it: cells by name, packages in the pack, others as written.
 *
 * @returns undefined for a module that is unknown; its imports have no type then
 */
export function resolveModule(
  specifier: string,
  from: string,
  { modules }: Pick<TypePack, 'modules'>,
  exists: (path: string) => boolean,
): string | undefined {
  if (Object.hasOwn(modules, specifier)) return modules[specifier]
  const base = new URL(specifier.startsWith('.') ? specifier : `/lib/${specifier}`, `file://${from}`).pathname
  const stem = base.replace(/\.(?:d\.ts|js|ts)$/, '')
  return [base, `${stem}.d.ts`, `${base}.d.ts`, `${base}/index.d.ts`].find(
    (path) => path.endsWith('.ts') && exists(path),
  )
}
