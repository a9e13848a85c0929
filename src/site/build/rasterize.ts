import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { encodePng } from './encodePng.ts'

const fonts = [
  'src/site/fonts/newsreader-head.ttf',
  'node_modules/dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  'node_modules/dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
  'node_modules/dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf',
]

const drawers = new Map<string, Promise<string>>()

/** Names what draws: the fonts, by what is in them, the library, and our own code. They do not change while a process lives. */
function drawerOf(root: string): Promise<string> {
  const known =
    drawers.get(root) ??
    hashFiles([
      ...fonts.map((font) => join(root, font)),
      createRequire(import.meta.url).resolve('@resvg/resvg-js/package.json'),
      join(import.meta.dirname, 'encodePng.ts'),
      import.meta.filename,
    ])
  drawers.set(root, known)
  return known
}

async function hashFiles(paths: string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const path of paths) hash.update(await readFile(path))
  return hash.digest('hex')
}

/**
 * Draws an SVG as a PNG, with fonts that come with the project: the same on every machine. Pictures are kept in
 * `.cache/pictures/` by what they are drawn from, so that a build draws only what changed.
 *
 * @param width in pixels; the height follows
 * @param root the project's folder
 */
export async function rasterize(svg: string, width: number, root = process.cwd()): Promise<Buffer> {
  const hash = createHash('sha256')
    .update(JSON.stringify([svg, width, await drawerOf(root)]))
    .digest('hex')
    .slice(0, 32)
  const folder = join(root, '.cache/pictures')
  const path = join(folder, `${hash}.png`)
  const kept = await readFile(path).catch(() => null)
  if (kept) return kept
  const { Resvg } = await import('@resvg/resvg-js')
  const drawn = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: {
      fontFiles: fonts.map((font) => join(root, font)),
      loadSystemFonts: false,
      defaultFontFamily: 'DejaVu Sans',
      sansSerifFamily: 'DejaVu Sans',
      monospaceFamily: 'DejaVu Sans Mono',
    },
  }).render()
  const { width: across, height } = drawn
  const png = encodePng({ pixels: drawn.pixels, width: across, height }) ?? drawn.asPng()
  await mkdir(folder, { recursive: true })
  await writeFile(path, png)
  return png
}
