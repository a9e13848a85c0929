/** A backend of tensorflow.js and, where this browser lacks it, the reason. */
export interface FoundBackend {
  name: string
  lacks?: string
}

/** The backends a reader can choose, tried in this page: the cells' worker has what the page has. */
export async function findBackends(window: Window & typeof globalThis): Promise<FoundBackend[]> {
  return [
    { name: 'cpu' },
    { name: 'wasm', lacks: 'WebAssembly' in window ? undefined : 'no WebAssembly' },
    { name: 'webgl', lacks: hasWebGL(window) ? undefined : 'no WebGL 2 outside the page' },
    { name: 'webgpu', lacks: await findLackOfWebGPU(window) },
  ]
}

function hasWebGL(window: Window & typeof globalThis): boolean {
  if (!('OffscreenCanvas' in window)) return false
  const context = new window.OffscreenCanvas(1, 1).getContext('webgl2')
  context?.getExtension('WEBGL_lose_context')?.loseContext()
  return context !== null
}

interface Gpu {
  requestAdapter(): Promise<object | null>
}

async function findLackOfWebGPU({ navigator }: Window): Promise<string | undefined> {
  const { gpu } = navigator as Navigator & { gpu?: Gpu }
  if (!gpu) return 'no WebGPU'
  const adapter = await gpu.requestAdapter().catch(() => null)
  return adapter ? undefined : 'no graphics card for WebGPU'
}
