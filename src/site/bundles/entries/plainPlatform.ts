/**
 * What tfjs asks of its host, the same in Node and in a worker: clock and text, no network.
 *
 * `serveFile` gives a name to bytes already here; a backend then fetches them by it.
 */
export function plainPlatform() {
  const encoder = new TextEncoder()
  const files = new Map<string, Response>()
  return {
    serveFile(path: string, bytes: Uint8Array<ArrayBuffer>, type: string) {
      files.set(path, new Response(bytes, { headers: { 'content-type': type } }))
    },
    fetch: (path: string) => {
      const file = files.get(path)
      return file ? Promise.resolve(file.clone()) : Promise.reject(new Error('tf: a cell has no network'))
    },
    now: () => performance.now(),
    encode: (text: string) => encoder.encode(text),
    decode: (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes),
    isTypedArray: (value: unknown): value is Float32Array | Int32Array | Uint8Array | Uint8ClampedArray =>
      value instanceof Float32Array ||
      value instanceof Int32Array ||
      value instanceof Uint8Array ||
      value instanceof Uint8ClampedArray,
    setTimeoutCustom: (run: () => void, ms: number) => void setTimeout(run, ms),
  }
}
