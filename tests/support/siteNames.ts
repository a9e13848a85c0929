import type { SiteNames } from '../../src/site/build/siteNames.ts'

/** A site under a base path, and names of its files. */
export const siteNames: SiteNames = {
  addressOf: (path) => new URL(path.replace(/^\//, ''), 'https://book.example/base/').href,
  pathOf: (path) => `/base/${path}`,
  tfjs: '4.22.0',
  bundles: {
    worker: 'worker.0.js',
    modules: { '@tensorflow/tfjs': 'tensorflow-tfjs.1.js', lossbook: 'lossbook.2.js' },
    language: { worker: 'language.3.js', types: 'types.4.json' },
    embed: {
      start: 'embed-start.5.js',
      styles: 'embed.6.css',
      parts: { openEmbed: 'embed-openEmbed.7.js' },
      worker: 'embed-text-worker.8.js',
      modules: { lossbook: 'embed-text-lossbook.9.js' },
    },
  },
}
