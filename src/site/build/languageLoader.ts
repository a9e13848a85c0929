import { fileURLToPath } from 'node:url'
import type { Loader } from 'astro/loaders'
import { buildLanguage } from '../bundles/buildLanguage.ts'
import { engineHash } from './engineHash.ts'

const folders = ['src/library', 'src/notebook', 'src/runtime/language', 'src/site/build', 'src/site/bundles']

/** Astro content loader: what stands behind the editor, made again only when our code or a package changed. */
export function languageLoader(): Loader {
  return {
    name: 'lossbook-language',
    async load({ store, config }) {
      const root = fileURLToPath(config.root).replace(/\/$/, '')
      const digest = await engineHash(root, { folders })
      if (store.get('language')?.digest === digest && store.get('types')?.digest === digest) return
      const { language, types } = await buildLanguage(root)
      store.clear()
      store.set({ id: 'language', data: { ...language }, digest })
      store.set({ id: 'types', data: { ...types }, digest })
    },
  }
}
