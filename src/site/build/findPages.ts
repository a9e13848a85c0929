import { getCollection } from 'astro:content'
import { onceInBuild } from './onceInBuild.ts'

/** The chapters' pages in the order a learner reads them: by `order`, then by title. */
export const findPages = onceInBuild(async () => {
  const pages = await getCollection('docs', ({ data }) => !data.draft)
  return pages.sort(
    (a, b) =>
      (a.data.order ?? Infinity) - (b.data.order ?? Infinity) || a.data.title.localeCompare(b.data.title),
  )
})
