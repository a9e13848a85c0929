import { createHash } from 'node:crypto'

/** Everything that what a chapter prints and proves depends on. */
export interface ChapterSources {
  slug: string
  /** The MDX file, whole: cells, twins, options and where they stand. */
  text: string
  /** The file of what PyTorch printed, if there is one. */
  reference: string | undefined
  /** Version of lossbook. */
  version: string
  /** What `engineHash` makes of our code, the installed packages and the machine. */
  engine: string
  /** Hashes of the code that cells import and of the worker's: our library's, tensorflow.js', Plot's, by name. */
  bundles: Readonly<Record<string, string>>
}

/** Names a chapter's results: another name as soon as anything they depend on is another. */
export function chapterKey({ slug, text, reference, version, engine, bundles }: ChapterSources): string {
  const parts = [slug, text, reference ?? null, version, engine, Object.entries(bundles).sort()]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)
}
