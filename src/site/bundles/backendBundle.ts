import type { BuildOptions, Plugin } from 'esbuild'

/** Backends of tensorflow.js that a reader may choose beside `cpu`. */
export type BackendName = 'wasm' | 'webgl' | 'webgpu'

/**
 * How to bundle a backend as the module `backend-<name>`: it registers itself with the tensorflow.js that cells use.
 * `webgl` needs a worker with OffscreenCanvas, `webgpu` one with WebGPU.
 * The binary of the `wasm` backend lies inside as base64, because the worker has no network.
 */
export function backendBundle(name: BackendName): BuildOptions {
  const wasm = '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm'
  const contents =
    name === 'wasm'
      ? `import binary from '${wasm}'
         import { env, serveFile } from '@tensorflow/tfjs'
         import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
         serveFile('tfjs-backend-wasm-simd.wasm', binary, 'application/wasm')
         // One binary is enough: every browser that runs the cells has SIMD, and threads need headers that a static server lacks.
         env().set('WASM_HAS_MULTITHREAD_SUPPORT', false)
         setWasmPaths({ 'tfjs-backend-wasm.wasm': '', 'tfjs-backend-wasm-threaded-simd.wasm': '', 'tfjs-backend-wasm-simd.wasm': 'tfjs-backend-wasm-simd.wasm' }, true)
         export * from '@tensorflow/tfjs-backend-wasm'`
      : `export * from '@tensorflow/tfjs-backend-${name}'`
  return {
    stdin: { contents, resolveDir: import.meta.dirname, loader: 'ts' },
    loader: { '.wasm': 'binary' },
    define: { process: 'undefined', global: 'globalThis' },
    plugins: [sharedCore],
  }
}

/** All parts of tfjs-core are those of the one bundle, so that there is one engine. */
const sharedCore: Plugin = {
  name: 'shared-core',
  setup(build) {
    build.onResolve({ filter: /^@tensorflow\/tfjs(-core)?$/ }, () => ({
      path: '@tensorflow/tfjs',
      external: true,
    }))
  },
}
