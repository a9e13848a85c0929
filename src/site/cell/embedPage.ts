import { escapeHtml } from '../../cite/escapeHtml.ts'
import { neededCells } from '../../notebook/neededCells.ts'
import { jsonInScript } from '../../runtime/jsonInScript.ts'
import type { EmbedData } from '../../runtime/page/embed/embedData.ts'
import { formatChapter } from '../../runtime/page/chapterText.ts'
import { cardFile } from '../build/cardFile.ts'
import { contentSecurityPolicy, hashOf } from '../build/contentSecurityPolicy.ts'
import { longestUnfolded } from '../build/embedHeight.ts'
import type { ExecutedCell, ExecutedChapter } from '../build/executedChapter.ts'
import type { Highlight } from '../build/highlight.ts'
import { pageChapter, runtimePaths } from '../build/pageChapter.ts'
import { shownText } from '../build/shownText.ts'
import type { SiteNames } from '../build/siteNames.ts'
import { chooseEmbedThemeEarly } from '../theme/chooseEmbedThemeEarly.ts'
import { linkPreview } from './linkPreview.ts'
import { markAttribute } from './markAttribute.ts'
import { staticCell } from './staticCell.ts'
import { withoutScripts } from './withoutScripts.ts'

/** `/embed/<slug>/<id>/`, the whole page: one cell for pages of others, and folded below it the cells it needs. */
export function embedPage(
  chapter: ExecutedChapter,
  cell: ExecutedCell,
  site: SiteNames,
  highlight?: Highlight,
): string {
  const { slug, title, cells } = chapter
  const { addressOf, pathOf, bundles } = site
  const needed = cellsNeeded(cell, cells)
  const home = pathOf(`chapters/${slug}/`)
  const name = `Cell ${cell.id} of “${title}”`
  const drawn = cell.outputs.find((output) => output.kind === 'chart')
  const about = [drawn?.description || drawn?.title, shownText(cell), cell.proof.note].find(Boolean) ?? title
  const address = addressOf(`embed/${slug}/${cell.id}/`)
  const collapsed = cell.source.split('\n').length > longestUnfolded
  const shown: ExecutedCell = { ...cell, options: { ...cell.options, hidden: false, collapsed } }
  const data = embedData({ ...chapter, cells: [...needed, cell] }, site)
  const meta = (key: 'name' | 'property', of: string, content: string) =>
    `<meta ${key}="${of}"${markAttribute('content', content)}>`
  return [
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">',
    meta('name', 'viewport', 'width=device-width, initial-scale=1'),
    meta('name', 'robots', 'noindex'),
    `<title>${escapeHtml(name)} | Lossbook</title>`,
    meta('name', 'description', about),
    meta('property', 'og:type', 'article'),
    meta('property', 'og:site_name', 'Lossbook'),
    meta('property', 'og:title', name),
    meta('property', 'og:description', about),
    meta('property', 'og:url', address),
    meta('name', 'twitter:card', 'summary_large_image'),
    linkPreview(
      { name: `${slug}/${cell.id}`, card: cardFile(chapter, cell.id), alt: `${name}: ${about}` },
      addressOf,
    ),
    `<link rel="canonical"${markAttribute('href', addressOf(`chapters/${slug}/`))}>`,
    `<link rel="icon"${markAttribute('href', pathOf('favicon.svg'))} type="image/svg+xml">`,
    `<script>${chooseEmbedThemeEarly}</script>`,
    `<script defer${markAttribute('src', pathOf(`runtime/${bundles.embed.start}`))}></script>`,
    `<meta http-equiv="content-security-policy"${markAttribute('content', policy(new URL(address).origin))}>`,
    `<link rel="stylesheet"${markAttribute('href', pathOf(`runtime/${bundles.embed.styles}`))}></head>`,
    `<body${markAttribute('data-slug', slug)}${markAttribute('data-cell', cell.id)}><main>`,
    `<h1 class="sr-only">${escapeHtml(name)}</h1>${staticCell(shown, { home, highlight })}`,
    needed.length === 0
      ? ''
      : `<details class="needed"><summary>${needed.length === 1 ? 'The cell it needs' : `The ${needed.length} cells it needs`}</summary>${needed.map((one) => staticCell(one, { home, highlight })).join('')}</details>`,
    `${withoutScripts}</main><footer data-page-bar><a${markAttribute('href', `${home}#${cell.id}`)} target="_blank">${escapeHtml(title)}, Lossbook</a>`,
    '<span data-page-status role="status"></span></footer>',
    `<script type="application/json" data-embed>${jsonInScript(data)}</script></body></html>`,
  ].join('')
}

/** The cells it reads from, in document order. */
function cellsNeeded(cell: ExecutedCell, cells: ExecutedCell[]): ExecutedCell[] {
  const ids = neededCells(
    cell.id,
    cells.map(({ id, compiled }) => ({ id, inputs: (compiled?.inputs ?? []).map(({ from }) => from) })),
  )
  return cells.filter(({ id }) => ids.includes(id))
}

function embedData(chapter: ExecutedChapter, { bundles, pathOf }: SiteNames): EmbedData {
  const { modules, parts } = bundles.embed
  const page = {
    ...pageChapter(chapter, bundles, pathOf),
    bundles: runtimePaths(modules, pathOf),
    // Types need a worker of the page's own origin: in a sandbox there is none.
    language: undefined,
  }
  return { chapter: formatChapter(page), parts: runtimePaths(parts, pathOf) }
}

/** In a sandbox the page is of opaque origin, and WebKit takes that to be 'self': there the site is allowed by its address. */
function policy(origin: string): string {
  const { directives, scriptDirective, styleDirective } = contentSecurityPolicy()
  const own = directives.map((one) => (/^(?:frame|img|font)-src /.test(one) ? `${one} ${origin}` : one))
  const scripts = [...scriptDirective.resources, origin, `'${hashOf(chooseEmbedThemeEarly)}'`]
  return `${own.join(';')}; script-src ${scripts.join(' ')}; style-src ${[...styleDirective.resources, origin].join(' ')};`
}
