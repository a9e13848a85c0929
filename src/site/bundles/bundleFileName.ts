/** File name of a bundle: `@tensorflow/tfjs`, `0123…` → `tensorflow-tfjs.0123….js`. */
export function bundleFileName(name: string, hash: string, extension = 'js'): string {
  return `${name.replace(/^@/, '').replaceAll('/', '-')}.${hash}.${extension}`
}

/** File name of an entry of the `language` collection: its types are data, the rest is code. */
export function languageFileName(name: string, hash: string): string {
  return bundleFileName(name, hash, name === 'types' ? 'json' : 'js')
}
