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

/** Draws an SVG as a PNG so many pixels wide; the height follows. */
export type Rasterize = (svg: string, width: number) => Promise<Buffer>

/**
 * Draws with fonts that come with the project: the same on every machine. Pictures are kept in `.cache/pictures/` by what they are drawn from,
 * so that a build draws only what changed.
 *
 * @param root the project's folder, whose fonts do not change meanwhile
 */
export function createRasterizer(root: string): Rasterize {
  let drawer: Promise<string> | undefined
  return async (svg, width) => {
    drawer ??= hashDrawer(root)
    return rasterize({ svg, width, root, drawer: await drawer })
  }
}

/** Names what draws: the fonts, by what is in them, the library, and our own code. */
function hashDrawer(root: string): Promise<string> {
  return hashFiles([
    ...fonts.map((font) => join(root, font)),
    createRequire(import.meta.url).resolve('@resvg/resvg-js/package.json'),
    join(import.meta.dirname, 'encodePng.ts'),
    import.meta.filename,
  ])
}

async function hashFiles(paths: string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const path of paths) hash.update(await readFile(path))
  return hash.digest('hex')
}

interface Drawing {
  svg: string
  width: number
  root: string
  drawer: string
}

async function rasterize({ svg, width, root, drawer }: Drawing): Promise<Buffer> {
  const hash = createHash('sha256')
    .update(JSON.stringify([svg, width, drawer]))
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
