import { extname } from 'node:path'
import { parseHTML } from 'linkedom'
import type { ChapterData } from '../../runtime/page/chapterData.ts'
import type { EmbedData } from '../../runtime/page/embed/embedData.ts'
import { jsonInScript } from '../../runtime/jsonInScript.ts'
import { scriptOfText } from '../bundles/buildEmbed.ts'
import { inScript } from '../bundles/inScript.ts'
import { mediaTypes } from '../serving/mediaTypes.ts'

/** Reads what an address of the site, with its base path, leads to. */
type Read = (path: string) => Promise<Buffer>

/**
 * A built chapter as one file that works from a disk: styles, fonts and code are in it, links lead to the site, cells run.
 * From a disk a page may load neither modules nor files, just as in a sandbox: it has the code of embedded pages.
 *
 * @param html the chapter's page
 * @param machinery what runs its cells, see `inlineMachinery`
 */
export async function onePage(html: string, machinery: Machinery, read: Read): Promise<string> {
  const { document } = parseHTML(html)
  const home = document.querySelector('link[rel=canonical]')!.getAttribute('href')!
  const data = JSON.parse(document.querySelector('script[data-chapter]')!.textContent!) as {
    data: string
    slug: string
  }
  const chapter = JSON.parse(String(await read(data.data))) as ChapterData

  for (const link of document.querySelectorAll('link[rel=stylesheet]')) {
    const style = document.createElement('style')
    if (link.getAttribute('media')) style.setAttribute('media', link.getAttribute('media')!)
    style.textContent = await inlineStyles(link.getAttribute('href')!, read)
    link.replaceWith(style)
  }
  const useless = [
    'meta[http-equiv]',
    'link[rel=preload]',
    'link[rel=modulepreload]',
    'link[rel=icon]',
    'link[rel="shortcut icon"]',
    'link[rel=sitemap]',
    'link[rel=manifest]',
    'script[src]',
    'script[type=module]',
    'script[data-chapter]',
    'site-search',
    'theme-toggle',
    '.downloads',
    '[data-page=share]',
    'label:has([data-page-backend])',
    // Their modules are not there.
    'architecture-table :is(form, .found, [data-more])',
    'folder-reader > :not(.unscripted)',
    // A copied address would be that of a file.
    '[data-copy-link]',
  ]
  for (const element of document.querySelectorAll(useless.join(','))) element.remove()
  for (const button of document.querySelectorAll('architecture-table button')) {
    button.replaceWith(...button.childNodes)
  }
  for (const name of ['href', 'src']) {
    for (const element of document.querySelectorAll(`[${name}]`)) {
      const address = element.getAttribute(name)!
      if (!address.startsWith('#')) element.setAttribute(name, new URL(address, home).href)
    }
  }

  const { parts, textOf, code, start } = machinery
  // Other backends than cpu stay on the site: they are large.
  const names = Object.keys(chapter.bundles).filter((name) => textOf(name) !== undefined)
  const bundles = Object.fromEntries(names.map((name) => [name, textOf(name)!]))
  const page = {
    ...chapter,
    bundles,
    sandbox: '#lossbook-sandbox',
    language: undefined,
  }
  const embed: EmbedData = { chapter: JSON.stringify(page), parts }
  document.body.setAttribute('data-slug', data.slug)
  const tail = [
    code,
    `<script type="application/json" data-embed>${jsonInScript(embed)}</script>`,
    `<script>${start}</script>`,
  ].join('\n')
  return document.toString().replace('</body>', () => `${tail}\n</body>`)
}

/** What every chapter in one file has in it to run its cells. */
export interface Machinery {
  /** Where the runtime is to find each part of itself. */
  parts: Record<string, string>
  /** The same for the text of a module; `undefined` for those that stay on the site. */
  textOf(name: string): string | undefined
  /** Elements with the code of all of it, and the code of the script that starts it. */
  code: string
  start: string
}

/**
 * @param scripts addresses of the scripts of embedded pages, see `buildEmbed`
 * @param sandbox address of the sandboxed frame's document
 */
export async function inlineMachinery(scripts: string[], sandbox: string, read: Read): Promise<Machinery> {
  const texts: [id: string, text: string][] = []
  for (const path of scripts) {
    texts.push([/([^/]+)\.[0-9a-f]+\.js$/.exec(path)![1]!, String(await read(path))])
  }
  const ids = texts.map(([id]) => id)
  const parts: Record<string, string> = {}
  for (const id of ids) if (!id.startsWith('embed-text-')) parts[id.slice('embed-'.length)] = `#${id}`
  const frame = scriptOfText(String(await read(sandbox))).text
  const code = [...texts, ['lossbook-sandbox', frame] as const]
    .filter(([id]) => id !== 'embed-start')
    .map(([id, text]) => `<script type="text/plain" id="${id}">${inScript(text)}</script>`)
  return {
    parts,
    textOf(name) {
      const id = `embed-text-${name.replace(/^@/, '').replaceAll('/', '-')}`
      return ids.includes(id) ? `#${id}` : undefined
    },
    code: code.join('\n'),
    start: inScript(texts.find(([id]) => id === 'embed-start')![1]),
  }
}

async function inlineStyles(path: string, read: Read): Promise<string> {
  let css = String(await read(path))
  for (const [whole, address] of css.matchAll(/url\(["']?(\/[^"')]+)["']?\)/g)) {
    const bytes = await read(address)
    const type = mediaTypes[extname(address).slice(1)] ?? 'application/octet-stream'
    css = css.replaceAll(whole, `url(data:${type};base64,${bytes.toString('base64')})`)
  }
  return css
}
