/** File name of a bundle: `@tensorflow/tfjs`, `0123…` → `tensorflow-tfjs.0123….js`. */
export function bundleFileName(name: string, hash: string, extension = 'js'): string {
  return `${name.replace(/^@/, '').replaceAll('/', '-')}.${hash}.${extension}`
}
