import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bundleFolder } from '../bundles/bundleFiles.ts'
import { mediaTypes } from '../serving/mediaTypes.ts'
import { besideWhich } from './besidePaths.ts'
import { readEntries, readEntry } from './chapterEntries.ts'
import type { Rasterize } from './createRasterizer.ts'
import { filesBeside } from './filesBeside.ts'
import { readMdx } from './readMdx.ts'
import { readSiteNames } from './siteNames.ts'

/**
 * A file beside the pages, made anew for `npm run dev`.
 *
 * @param path from the site's base: `cite/x.bib`
 * @param home full address of the site's first page
 */
export async function findFileBeside(
  path: string,
  { root, home, rasterize }: { root: string; home: string; rasterize: Rasterize },
): Promise<{ mediaType: string; content: string | Buffer } | undefined> {
  const bundle = /^runtime\/([^/]+\.(?:js|css|json|html))$/.exec(path)?.[1]
  if (bundle !== undefined) {
    const content = await readFile(join(root, bundleFolder, bundle)).catch(() => undefined)
    return content && { mediaType: withCharset(mediaTypes[bundle.replace(/^.*\./, '')]!), content }
  }
  const slug = besideWhich(path)
  if (slug === undefined) return undefined
  const entry = (await readEntries(root)).find((one) => one.slug === slug)
  if (!entry) return undefined
  const site = await readSiteNames(root, home)
  const files = filesBeside(await readEntry(root, entry), await readMdx(root, slug), site)
  const file = files.find((one) => one.path === path.replace(/\/$/, '/index.html'))
  if (!file) return undefined
  const { mediaType, content } = file
  return typeof content === 'string'
    ? { mediaType: withCharset(mediaType), content }
    : { mediaType, content: await rasterize(content.svg, content.width) }
}

const withCharset = (mediaType: string) => `${mediaType}; charset=utf-8`
