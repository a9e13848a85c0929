import { docsSchema } from '@astrojs/starlight/schema'
import { glob } from 'astro/loaders'
import { defineCollection } from 'astro:content'
import { z } from 'astro/zod'
import { chapterLoader } from './build/chapterLoader.ts'
import { trainingSteps, type TrainingStep } from './build/trainingSteps.ts'

/** A chapter is an MDX file; its address is its file's name. */
export const collections = {
  docs: defineCollection({
    loader: glob({
      base: './content/chapters',
      pattern: '**/[^_]*.mdx',
      generateId: ({ entry }) =>
        entry === 'index.mdx' ? 'index' : `chapters/${entry.replace(/\.mdx$/, '')}`,
    }),
    schema: docsSchema({
      extend: z.object({
        /** The notebook of timm's old documentation that the chapter mirrors, or several, older names among them. */
        notebook: z.union([z.string(), z.array(z.string())]).optional(),
        /** Other names under which those notebooks stood; their addresses lead to the chapter. */
        formerly: z.array(z.string()).optional(),
        /** What its subject does in a step of training, for the map. */
        step: z.enum(Object.keys(trainingSteps) as [TrainingStep, ...TrainingStep[]]).optional(),
        /** Its place in the book; chapters without one come last, by title. */
        order: z.number().optional(),
      }),
    }),
  }),
  /** The same chapters executed and proven, by slug. */
  chapters: defineCollection({ loader: chapterLoader(), schema: z.looseObject({ slug: z.string() }) }),
}
