import { readEntries } from './chapterEntries.ts'
import { onceInBuild } from './onceInBuild.ts'

/** What the book's values were recorded with, each version once. */
export const findVersions = onceInBuild(async () => {
  const entries = await readEntries(process.cwd())
  return [...new Set(entries.flatMap(({ recordedWith = [] }) => recordedWith))].sort()
})
