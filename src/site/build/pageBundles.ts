import { getCollection } from 'astro:content'
import { bundleFileName } from '../bundles/bundleFileName.ts'
import { bundleOf } from './bundleLoader.ts'
import { onceInBuild } from './onceInBuild.ts'
import { withBase } from './withBase.ts'

/** Where the code lies that cells run on: the worker, and by name the modules they import. */
export const pageBundles = onceInBuild(async () => {
  const entries = await getCollection('bundles')
  const { worker = '', ...bundles } = Object.fromEntries(
    entries.map((entry) => [entry.id, withBase(`runtime/${bundleFileName(entry.id, bundleOf(entry).hash)}`)]),
  )
  return { worker, bundles }
})
