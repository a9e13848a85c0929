import type { SiteNames } from '../../src/site/build/siteNames.ts'

/** A site under a base path, and names of its files. */
export const siteNames: SiteNames = {
  addressOf: (path) => new URL(path.replace(/^\//, ''), 'https://book.example/base/').href,
  pathOf: (path) => `/base/${path}`,
  tfjs: '4.22.0',
  bundles: {
    sandbox: 'sandbox.0.html',
    modules: { '@observablehq/plot': 'observablehq-plot.1.js' },
    unserved: { worker: 'worker.2.js' },
    language: { worker: 'language.3.js', types: 'types.4.json' },
    embed: {
      start: 'embed-start.5.js',
      styles: 'embed.6.css',
      parts: { openEmbed: 'embed-openEmbed.7.js' },
      modules: { '@observablehq/plot': 'embed-text-observablehq-plot.8.js' },
    },
  },
}
