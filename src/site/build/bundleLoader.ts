import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Loader } from 'astro/loaders'
import { buildBundles, type Bundle } from '../bundles/buildBundles.ts'

/** Astro content loader: the code that a page hands to its worker, by module name. */
export function bundleLoader(): Loader {
  return {
    name: 'lossbook-bundles',
    async load({ store, logger, config, watcher }) {
      const load = async () => {
        const bundles = await buildBundles({ backends: ['wasm', 'webgl', 'webgpu'] })
        store.clear()
        for (const [name, bundle] of Object.entries(bundles)) store.set({ id: name, data: { ...bundle } })
      }
      await load()
      const library = join(fileURLToPath(config.root), 'src/library')
      watcher?.on('change', (path) => {
        if (path.startsWith(library)) load().catch((error: unknown) => logger.error(String(error)))
      })
    },
  }
}

/** The data of an entry, as its consumers read it. */
export function bundleOf(entry: { data: Record<string, unknown> }): Bundle {
  return entry.data as unknown as Bundle
}
