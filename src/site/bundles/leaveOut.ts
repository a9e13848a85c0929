import type { Plugin } from 'esbuild'

const noNetwork = (name: string) =>
  `export const ${name} = () => { throw new Error('tf.io.${name}: a cell has no network') }`

/** What stands in place of files of tensorflow.js, by the end of their path. A cell has neither network nor storage nor files. */
const replacements: Record<string, string> = {
  'io/http': `${noNetwork('http')}
    ${noNetwork('browserHTTPRequest')}
    export const isHTTPScheme = (url) => /^https?:\\/\\//.test(url)`,
  'io/browser_files': `export const browserFiles = () => { throw new Error('tf.io.browserFiles: a cell has no files') }`,
  'io/indexed_db': '',
  'io/local_storage': '',
  // Ours is set instead, see plainPlatform.
  'platforms/platform_browser': '',
  'platforms/platform_node': '',
  // Of six generators tensorflow.js uses one.
  seedrandom: `export { default as alea } from 'seedrandom/lib/alea.js'`,
}

/** Leaves out of tensorflow.js what no cell can use: 30 kB that each first run would load and read. */
export function leaveOut(): Plugin {
  const names = Object.keys(replacements)
  return {
    name: 'lossbook-leave-out',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /./ }, ({ path, importer, resolveDir }) => {
        const whole = path.startsWith('.') ? new URL(path, `file://${importer}`).pathname : path
        const name = names.find((name) => whole === name || whole.endsWith(`/tfjs-core/dist/${name}`))
        return name === undefined
          ? undefined
          : { path: name, namespace: 'left-out', pluginData: resolveDir, sideEffects: false }
      })
      onLoad({ filter: /./, namespace: 'left-out' }, ({ path, pluginData }) => ({
        contents: replacements[path]!,
        resolveDir: pluginData as string,
      }))
    },
  }
}
