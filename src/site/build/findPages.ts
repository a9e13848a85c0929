import { getCollection, type CollectionEntry } from 'astro:content'

type Pages = Promise<CollectionEntry<'docs'>[]>

/** In a build the chapters stay as they are, and every page asks for them: Astro would copy all of them for each. */
const built: { pages?: Pages } = {}

/** The chapters' pages in the order a learner reads them: by `order`, then by title. */
export function findPages(): Pages {
  return import.meta.env.PROD ? (built.pages ??= sortPages()) : sortPages()
}

async function sortPages(): Pages {
  const pages = await getCollection('docs', ({ data }) => !data.draft)
  return pages.sort(
    (a, b) =>
      (a.data.order ?? Infinity) - (b.data.order ?? Infinity) || a.data.title.localeCompare(b.data.title),
  )
}
