import { readFileSync } from 'node:fs'
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { cellCard } from '../../../src/site/build/cards.ts'
import { cardSvg } from '../../../src/site/build/cardSvg.ts'
import type { ExecutedCell, ExecutedChapter } from '../../../src/site/build/executedChapter.ts'
import { createRasterizer } from '../../../src/site/build/createRasterizer.ts'
import { encodePng } from '../../../src/site/build/encodePng.ts'
import { figureFiles } from '../../../src/site/build/figureFiles.ts'
import { cellOembed, chapterOembed } from '../../../src/site/build/oembed.ts'
import { standaloneSvg } from '../../../src/site/build/standaloneSvg.ts'
import { themeColours, type Theme } from '../../../src/site/build/themeColours.ts'
import { wrapText } from '../../../src/site/build/wrapText.ts'
import { executedCell } from '../../support/executedCell.ts'

const root = process.cwd()
const addressOf = (path: string) => new URL(path.replace(/^\//, ''), 'https://book.example/base/').href
const chart = {
  kind: 'chart' as const,
  svg: '<svg width="640" height="400" viewBox="0 0 640 400"><path d="M0,0L9,9" stroke="var(--chart-2)"/><text x="9" y="9">α &lt; 1</text></svg>',
  title: 'A <line>',
  description: 'It falls.',
}
const cell: ExecutedCell = { ...executedCell, outputs: [{ kind: 'text', text: 'tensor([1., <2.>])' }] }
const chapter = {
  slug: 'soft',
  title: 'Soft & hard',
  description: 'About soft.',
  version: '0.1.0',
  reference: { python: '3.11', torch: '2.13.0', timm: '1.0.29', recorded: '2026-11-25T08:00:00Z' },
  cells: [cell, { ...cell, id: 'two', outputs: [chart] }],
} as ExecutedChapter

/** Width and height, from a PNG's own head. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)]

test('themeColours are those of tokens.css', () => {
  const css = readFileSync('src/site/styles/tokens.css', 'utf8')
  const declared: Record<Theme, Record<string, string>> = { light: {}, dark: {} }
  for (const [, name = '', light = '', dark = ''] of css.matchAll(
    /(--[\w-]+): light-dark\(([^,]+), ([^,]+)\);/g,
  )) {
    declared.light[name] = light
    declared.dark[name] = dark
  }
  expect(declared).toMatchObject(themeColours)
})

test('standaloneSvg(chart, theme) needs no stylesheet of the site, in either theme', () => {
  for (const theme of ['light', 'dark'] as Theme[]) {
    const svg = standaloneSvg(chart, theme)
    expect(svg).toMatch(/^<svg[^>]* xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
    expect(svg).not.toContain('var(')
    expect(svg).toContain(`stroke="${themeColours[theme]['--chart-2']}"`)
    const { document } = parseHTML(svg)
    expect(document.querySelector('title')!.textContent).toBe('A <line>')
    expect(document.querySelector('desc')!.textContent).toBe('It falls.')
  }
})

test('figureFiles(chapters) names each chart light and dark', () => {
  expect(figureFiles([chapter]).map(({ name, theme }) => [name, theme])).toEqual([
    ['two', 'light'],
    ['two.dark', 'dark'],
  ])
})

test('createRasterizer(root) draws a card of 1200 × 630, and a word in each of the fonts it was given', async () => {
  const rasterize = createRasterizer(root)
  const card = await rasterize(cardSvg(cellCard(chapter, cell)), 1200)
  expect(card.subarray(1, 4).toString()).toBe('PNG')
  expect(sizeOf(card)).toEqual([1200, 630])
  const word = (font: string) =>
    rasterize(
      `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><text y="20" font-family="${font}">Loss</text></svg>`,
      90,
    )
  // A font that is not found falls back to DejaVu Sans: its picture would be the same.
  const drawn = await Promise.all(['Newsreader', 'DejaVu Sans', 'DejaVu Sans Mono'].map(word))
  expect(new Set(drawn.map((png) => png.toString('base64'))).size).toBe(3)
})

test('createRasterizer(root) draws anew what a font that changed is in', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><text y="20" font-family="DejaVu Sans">Loss</text></svg>'
  const changed = await mkdtemp(join(tmpdir(), 'lossbook-fonts-'))
  const folder = 'node_modules/dejavu-fonts-ttf/ttf'
  await cp(join(root, 'src/site/fonts'), join(changed, 'src/site/fonts'), { recursive: true })
  await cp(join(root, folder), join(changed, folder), { recursive: true })
  await symlink(join(root, '.cache'), join(changed, '.cache'))
  await cp(join(root, folder, 'DejaVuSans-Bold.ttf'), join(changed, folder, 'DejaVuSans.ttf'))
  expect(await createRasterizer(changed)(svg, 90)).not.toEqual(await createRasterizer(root)(svg, 90))
  await rm(changed, { recursive: true })
})

test('encodePng(drawing) holds the pixels as they are, and is no choice where one can be seen through or colours are many', async () => {
  const { Resvg } = await import('@resvg/resvg-js')
  const draw = (svg: string) => {
    const { pixels, width, height } = new Resvg(svg).render()
    return { pixels, width, height }
  }
  const drawing = draw(
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="5"><rect width="9" height="5" fill="#123456"/><circle cx="4" cy="3" r="2" fill="#fed"/></svg>',
  )
  const png = encodePng(drawing)!
  expect(sizeOf(png)).toEqual([9, 5])
  // Drawn again by another hand: the picture within a picture.
  const again = draw(
    `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="5"><image width="9" height="5" href="data:image/png;base64,${png.toString('base64')}"/></svg>`,
  )
  expect(Buffer.from(again.pixels)).toEqual(Buffer.from(drawing.pixels))

  expect(encodePng({ ...drawing, pixels: new Uint8Array(9 * 5 * 4) })).toBeUndefined()
  const many = Uint8Array.from({ length: 257 * 4 }, (_, i) => [(i / 4) % 256, i / 1024, 0, 255][i % 4]!)
  expect(encodePng({ pixels: many, width: 257, height: 1 })).toBeUndefined()
  expect(encodePng({ pixels: many.slice(0, 1024), width: 256, height: 1 })).toBeDefined()
})

test('cardSvg(card) holds text as text, whatever a cell printed', () => {
  const { document } = parseHTML(cardSvg(cellCard(chapter, cell)))
  const words = [...document.querySelectorAll('text')].map((text) => text.textContent)
  expect(words).toEqual([
    'Lossbook',
    '#one',
    'Soft & hard',
    'tensor([1., <2.>])',
    'matches PyTorch 2.13.0 / timm 1.0.29',
  ])
  expect(cardSvg(cellCard(chapter, chapter.cells[1]))).toContain(
    `stroke="${themeColours.light['--chart-2']}"`,
  )
})

test('wrapText(text, length, most) breaks between words and says when something is left out', () => {
  expect(wrapText('one two three four', 9, 3)).toEqual(['one two', 'three', 'four'])
  expect(wrapText('one two three four', 9, 2)).toEqual(['one two', 'three…'])
})

// Required by oembed.com, section 2.3.4: version and type; html, width and height of "rich"; thumbnails come as three.
test('cellOembed(…) is of the type rich and frames the cell; chapterOembed(…) is a link', () => {
  const rich = cellOembed(chapter, cell, addressOf)
  expect(rich).toMatchObject({ version: '1.0', type: 'rich', width: 700 })
  const frame = parseHTML(rich.html).document.querySelector('iframe')!
  expect(frame.getAttribute('src')).toBe('https://book.example/base/embed/soft/one/?theme=auto')
  expect([frame.getAttribute('width'), frame.getAttribute('height')].map(Number)).toEqual([
    rich.width,
    rich.height,
  ])
  expect(chapterOembed(chapter, addressOf)).toMatchObject({
    version: '1.0',
    type: 'link',
    title: 'Soft & hard',
    thumbnail_url: 'https://book.example/base/cards/soft.png',
    thumbnail_width: 1200,
    thumbnail_height: 630,
  })
})

test('cellOembed(…) shows the picture of the chapter in a book too large for one of each cell', () => {
  expect(cellOembed(chapter, cell, addressOf).thumbnail_url).toBe(
    'https://book.example/base/cards/soft/one.png',
  )
  expect(cellOembed({ ...chapter, inLargeBook: true }, cell, addressOf).thumbnail_url).toBe(
    'https://book.example/base/cards/soft.png',
  )
})
