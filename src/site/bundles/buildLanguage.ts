import { join } from 'node:path'
import { bundleText, toBundle, type Bundle } from './bundleText.ts'
import { buildTypePack } from './buildTypePack.ts'

/** What stands behind the editor: `language`, a worker with TypeScript in it, and `types`, a TypePack as JSON. */
export async function buildLanguage(root: string): Promise<{ language: Bundle; types: Bundle }> {
  const language = await bundleText({
    entryPoints: [join(root, 'src/site/bundles/entries/language.ts')],
    format: 'iife',
  })
  return { language: toBundle(language), types: toBundle(JSON.stringify(buildTypePack(root))) }
}
