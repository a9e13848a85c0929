import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readBundleNames, type BundleNames } from '../bundles/bundleFiles.ts'
import type { AddressOf } from './citations.ts'
import type { PathOf } from './pageChapter.ts'

/** What files beside a chapter's page name of the rest of the site. */
export interface SiteNames {
  addressOf: AddressOf
  pathOf: PathOf
  bundles: BundleNames
  /** Version of tensorflow.js. */
  tfjs: string
}

/**
 * @param root the project's folder
 * @param home full address of the site's first page, base path and all
 */
export async function readSiteNames(root: string, home: string): Promise<SiteNames> {
  const addressOf = (path: string) => new URL(path.replace(/^\//, ''), home).href
  const packed = await readFile(join(root, 'package-lock.json'), 'utf8')
  const { packages } = JSON.parse(packed) as { packages: Record<string, { version: string }> }
  return {
    addressOf,
    pathOf: (path) => addressOf(path).slice(new URL(home).origin.length),
    bundles: await readBundleNames(root),
    tfjs: packages['node_modules/@tensorflow/tfjs']!.version,
  }
}
