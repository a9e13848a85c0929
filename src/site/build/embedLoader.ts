import { fileURLToPath } from 'node:url'
import type { Loader } from 'astro/loaders'
import { buildBundles } from '../bundles/buildBundles.ts'
import { buildEmbed, scriptOfText } from '../bundles/buildEmbed.ts'
import { engineHash } from './engineHash.ts'

const folders = ['src/library', 'src/notebook', 'src/runtime', 'src/site/bundles']

/**
 * Astro content loader: the scripts of embedded pages. `part/x` is code of the page, `text/x` brings the text of the
 * module or worker `x`. Made again only when our code or a package changed.
 */
export function embedLoader(): Loader {
  return {
    name: 'lossbook-embed',
    async load({ store, config }) {
      const root = fileURLToPath(config.root).replace(/\/$/, '')
      const digest = await engineHash(root, { folders })
      if (store.get('part/start')?.digest === digest) return
      const [parts, bundles] = await Promise.all([buildEmbed(root), buildBundles()])
      store.clear()
      for (const [name, bundle] of Object.entries(parts))
        store.set({ id: `part/${name}`, data: { ...bundle }, digest })
      for (const [name, { text }] of Object.entries(bundles))
        store.set({ id: `text/${name}`, data: { ...scriptOfText(text) }, digest })
    },
  }
}
