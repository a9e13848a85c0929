import { readFile } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import type { Plugin } from 'esbuild'
import { bundleText, toBundle, type Bundle } from './bundleText.ts'

/**
 * The code of embedded pages as classic scripts: `start`, and each part that it imports dynamically, by the name of its
 * file. A page in a sandbox can load neither modules nor files, see `runtime/page/embed/loadByScript`.
 */
export async function buildEmbed(root: string): Promise<Record<string, Bundle>> {
  const page = join(root, 'src/runtime/page')
  const found = new Map([['start', join(root, 'src/site/bundles/entries/embed.ts')]])
  const bundles: Record<string, Bundle> = {}
  // What a part imports dynamically joins the list while it is walked.
  for (const [name, path] of found) {
    const text = await bundleText({
      entryPoints: [path],
      format: 'iife',
      globalName: 'part',
      plugins: [splitParts(page, found)],
    })
    bundles[name] = toBundle(`document.currentScript.lossbook=(()=>{${text};return part})()`)
  }
  return bundles
}

/** A text, such as a module that a cell imports, as a script that brings it. */
export function scriptOfText(text: string): Bundle {
  return toBundle(`document.currentScript.lossbook=${JSON.stringify(text)}`)
}

/** Makes `import('./x.ts')` of the page's code `loadPart('x')`. */
function splitParts(page: string, found: Map<string, string>): Plugin {
  return {
    name: 'lossbook-parts',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        if (!path.startsWith(page)) return undefined
        const text = await readFile(path, 'utf8')
        const split = text.replace(/\bimport\('(\.[^']+)'\)/g, (_, specifier: string) => {
          const name = basename(specifier, '.ts')
          found.set(name, join(dirname(path), specifier))
          return `loadPart('${name}')`
        })
        if (split === text) return undefined
        const loader = relative(dirname(path), join(page, 'embed/loadPart.ts'))
        return { contents: `import { loadPart } from './${loader}'\n${split}`, loader: 'ts' }
      })
    },
  }
}
