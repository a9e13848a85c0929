import { createHash } from 'node:crypto'
import { build, type BuildOptions } from 'esbuild'

/** One text, and the first 16 hex digits of its sha256. */
export interface Bundle {
  text: string
  hash: string
}

/** Bundles for the browser, minified, into one text. */
export async function bundleText(options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    mainFields: ['module', 'main'],
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    logLevel: 'error',
    write: false,
    ...options,
  })
  return outputFiles![0]!.text
}

/** Names a text by its content. */
export function toBundle(text: string): Bundle {
  return { text, hash: createHash('sha256').update(text).digest('hex').slice(0, 16) }
}
