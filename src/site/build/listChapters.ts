import { readdir } from 'node:fs/promises'

/** What lies in the folder of the chapters. */
export interface ChapterListing {
  /** Paths of all files from there, with slashes. */
  names: string[]
  /** Of the chapters among them, the MDX files of the folder itself, in order. */
  slugs: string[]
}

export async function listChapters(folder: string): Promise<ChapterListing> {
  const names = (await readdir(folder, { recursive: true })).map((name) => name.replaceAll('\\', '/'))
  const slugs = names.flatMap((name) => /^([^/]+)\.mdx$/.exec(name)?.[1] ?? []).sort()
  return { names, slugs }
}
