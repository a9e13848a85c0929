import { getCollection, type CollectionEntry } from 'astro:content'

/** The chapters' pages in the order a learner reads them: by `order`, then by title. */
export async function findPages(): Promise<CollectionEntry<'docs'>[]> {
  const pages = await getCollection('docs', ({ data }) => !data.draft)
  return pages.sort(
    (a, b) =>
      (a.data.order ?? Infinity) - (b.data.order ?? Infinity) || a.data.title.localeCompare(b.data.title),
  )
}
