import { readEmbed } from './embedData.ts'
import { loadByScript } from './loadByScript.ts'

/**
 * Stands for `import()` in an embedded page, where no module may be imported: `site/bundles/buildEmbed` puts it there.
 *
 * @param name the module's file name without its ending
 */
export function loadPart<T>(name: string): Promise<T> {
  return loadByScript(document, readEmbed(document).parts[name]!)
}
