import type { ReleasedChapter } from '../../../notebook/releasedChapter.ts'

/** What a version printed and what is printed now, or why that cannot be told. */
export type Pinned =
  | { before: ReleasedChapter; now: ReleasedChapter }
  | { unknown: string; versions: string[] }
  | { failed: string }

/**
 * Fetches the record of a version and that of the page's build.
 *
 * @param records address of the folder that holds the versions
 */
export async function readPinned(
  records: URL,
  version: string,
  slug: string,
  fetchJson: (url: URL) => Promise<unknown>,
): Promise<Pinned> {
  try {
    const { versions } = (await fetchJson(new URL('index.json', records))) as {
      versions: { version: string }[]
    }
    if (!versions.some((kept) => kept.version === version)) {
      return { unknown: version, versions: versions.map((kept) => kept.version) }
    }
    const [now, before] = await Promise.all(
      ['latest', version].map((name) => fetchJson(new URL(`${name}/${slug}.json`, records))),
    )
    return { before: before as ReleasedChapter, now: now as ReleasedChapter }
  } catch (error) {
    return { failed: String(error) }
  }
}
