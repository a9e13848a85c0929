import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BuildOptions, Plugin } from 'esbuild'
import { backendBundle, type BackendName } from './backendBundle.ts'
import { bundleText, toBundle, type Bundle } from './bundleText.ts'
import { leaveOut } from './leaveOut.ts'
import { shorten } from './shorten.ts'

export type { Bundle }

const here = dirname(fileURLToPath(import.meta.url))
const library = join(here, '../../library')
const tensorflow = '@tensorflow/tfjs'
/** What nearly each cell imports. The other rooms are bundles of their own: a page whose cells never ask for them does not pay. */
const together = ['functional', 'losses', 'mixup']
const apart = ['schedulers', 'format', 'architectures']

/**
 * The modules a cell may import, the worker that runs cells, and the script of the frame that holds it, as texts.
 *
 * All but `worker` and `frame` are CommonJS function bodies, run by `createModuleRegistry` with the parameters
 * `require, module, exports, window, document`; those two are classic scripts. The same texts
 * are executed in Node when the site is built and in the reader's page.
 *
 * @param backends which of them to make too, as modules `backend-wasm` and so on
 */
export async function buildBundles({ backends = [] }: { backends?: BackendName[] } = {}): Promise<
  Record<string, Bundle>
> {
  const wanted = {
    ...recipes,
    ...Object.fromEntries(backends.map((b) => [`backend-${b}`, () => backendBundle(b)])),
  }
  const names = Object.keys(wanted)
  const texts = await Promise.all(names.map((name) => bundleText(wanted[name]!())))
  return Object.fromEntries(names.map((name, i) => [name, toBundle(shorten(texts[i]!))]))
}

const recipes: Record<string, () => BuildOptions> = {
  worker: () => ({
    entryPoints: [join(here, 'entries/worker.ts')],
    format: 'iife',
    banner: { js: "'use strict';" },
  }),
  frame: () => ({ entryPoints: [join(here, 'entries/frame.ts')], format: 'iife' }),
  '@tensorflow/tfjs': () => ({
    entryPoints: [join(here, 'entries/tfjs.ts')],
    // One set of globals everywhere: tfjs then takes no Node path when the site is built.
    define: { process: 'undefined', global: 'globalThis' },
    plugins: [leaveOut()],
  }),
  '@observablehq/plot': () => ({
    entryPoints: [join(here, 'entries/plot.ts')],
    inject: [join(here, 'entries/plotWindow.ts')],
  }),
  lossbook: () => ({
    stdin: { contents: together.map(exportRoom).join('\n'), resolveDir: library, loader: 'ts' },
    external: [tensorflow],
    plugins: [takeOnce(tensorflow)],
  }),
  ...Object.fromEntries(
    apart.map((room) => [`lossbook/${room}`, () => ({ entryPoints: [join(library, room, 'index.ts')] })]),
  ),
}

/**
 * Has all files of a bundle import a module that stays outside of it through one of its own. Without, each file would make a copy of the
 * module's names for itself: several hundred, in some twenty files, each time the bundle is loaded.
 */
function takeOnce(module: string): Plugin {
  return {
    name: 'lossbook-take-once',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: new RegExp(`^${module}$`) }, ({ namespace }) =>
        namespace === 'once' ? { path: module, external: true } : { path: module, namespace: 'once' },
      )
      onLoad({ filter: /^/, namespace: 'once' }, () => ({
        contents: `export * from '${module}'`,
        loader: 'js',
      }))
    },
  }
}

function exportRoom(room: string): string {
  return `export * as ${room} from './${room}/index.ts'`
}
