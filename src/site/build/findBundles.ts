import { readBundleNames } from '../bundles/bundleFiles.ts'
import { onceInBuild } from './onceInBuild.ts'

/** Names of the files that pages and their workers load. */
export const findBundles = onceInBuild(() => readBundleNames(process.cwd()))
