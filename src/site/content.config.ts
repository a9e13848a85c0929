import { docsSchema } from '@astrojs/starlight/schema'
import { glob } from 'astro/loaders'
import { defineCollection } from 'astro:content'
import { z } from 'astro/zod'

/** A chapter is an MDX file; its address is its file's name. */
export const collections = {
  docs: defineCollection({
    loader: glob({
      base: './content/chapters',
      pattern: '**/[^_]*.mdx',
      generateId: ({ entry }) => `chapters/${entry.replace(/\.mdx$/, '')}`,
    }),
    schema: docsSchema({
      extend: z.object({
        /** The notebook of timm's old documentation that the chapter mirrors. */
        notebook: z.string().optional(),
        /** Its place in the book; chapters without one come last, by title. */
        order: z.number().optional(),
      }),
    }),
  }),
}
