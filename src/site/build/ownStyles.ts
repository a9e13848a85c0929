import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

/**
 * Leaves out Starlight's own look: all components with style are ours, so its 30 kB of stylesheets would be
 * sent to every reader for nothing. Its print stylesheet, which every page links, becomes ours.
 */
export function ownStyles(): Plugin {
  const printStyles = fileURLToPath(new URL('../styles/print.css', import.meta.url))
  return {
    name: 'lossbook:own-styles',
    enforce: 'pre',
    resolveId(id, importer) {
      if (!importer?.includes('@astrojs/starlight/')) return null
      if (/style\/print\.css\?/.test(id)) return `${printStyles}?url&no-inline`
      return null
    },
    load(id) {
      return /@astrojs\/starlight\/dist\/style\/(layers|props|reset|asides|util|markdown|anchor-links)\.css$/.test(
        id,
      )
        ? ''
        : null
    },
    transform(code, id) {
      // The styles inside of Starlight's own components, none of which is shown.
      return /@astrojs\/starlight\/.+\.astro\?astro&type=style/.test(id) && code !== ''
        ? { code: '', map: null }
        : null
    },
  }
}
