import { escapeHtml } from '../../cite/escapeHtml.ts'
import type { ChartOutput } from '../../notebook/types.ts'
import { moveAxisLabels } from './moveAxisLabels.ts'
import { themeColours, withColours } from './themeColours.ts'
import { wrapText } from './wrapText.ts'

/** What a card shows. */
export interface Card {
  title: string
  /** Small, at the top right: a cell's id. */
  mark?: string
  /** Below the title. */
  description?: string
  /** What was printed; not shown beside a chart. */
  value?: string
  chart?: ChartOutput
  /** At the foot, with the mark of a checked sum where `isProven`. */
  evidence: string
  isProven: boolean
}

const colours = themeColours.light
const serif = 'Newsreader'
const mono = 'DejaVu Sans Mono'
/** Width of a character of the fixed-width face, in ems. */
const monoEm = 0.602

/** Size of a card, in pixels: what Open Graph and Twitter ask for. */
export const cardSize = { width: 1200, height: 630 }

/**
 * A picture for links: paper, the title in the book's face, and on ledger paper what the cell printed or drew, over the
 * double rule of a checked sum.
 */
export function cardSvg({ title, mark, description, value, chart, evidence, isProven }: Card): string {
  const isWide = chart === undefined
  const column = isWide ? 1072 : 400
  const size = isWide && value === undefined ? 76 : isWide ? 54 : 46
  const head = wrapText(title, Math.floor(column / (0.43 * size)), isWide ? 3 : 5)
  const titleEnd = 178 + (head.length - 1) * size * 1.12
  const words = description === undefined ? [] : wrapText(description, Math.floor(column / 14.2), 5)
  const { width, height } = cardSize
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${colours['--paper']}"/>`,
    `<rect width="12" height="${height}" fill="${colours['--accent']}"/>`,
    logo(64, 44),
    text('Lossbook', 124, 82, `font-family="${serif}" font-size="36" fill="${colours['--ink']}"`),
    mark === undefined
      ? ''
      : text(
          cut(mark, 44),
          1136,
          80,
          `font-family="${mono}" font-size="24" text-anchor="end" fill="${colours['--ink-3']}"`,
        ),
    ...head.map((line, i) =>
      text(
        line,
        64,
        178 + i * size * 1.12,
        `font-family="${serif}" font-size="${size}" fill="${colours['--ink']}"`,
      ),
    ),
    ...words.map((line, i) =>
      text(
        line,
        64,
        titleEnd + 56 + i * 37,
        `font-family="DejaVu Sans" font-size="25" fill="${colours['--ink-2']}"`,
      ),
    ),
    chart ? chartPanel(chart, isProven) : value ? valuePanel(value, titleEnd + 40, isProven) : '',
    isProven ? check(64, 573) : '',
    text(
      cut(evidence, isWide ? 66 : 62),
      isProven ? 106 : 64,
      590,
      `font-family="DejaVu Sans" font-size="25" fill="${isProven ? colours['--proven'] : colours['--ink-2']}"`,
    ),
    '</svg>',
  ].join('\n')
}

function valuePanel(value: string, top: number, isProven: boolean): string {
  const [x, width, bottom] = [64, 1072, 530]
  const height = bottom - top
  const all = value.split('\n')
  const room = Math.max(1, Math.floor((height - 40) / 30))
  const lines = (all.length > room ? [...all.slice(0, room - 1), '…'] : all).map((line) => cut(line, 72))
  const longest = Math.max(...lines.map((line) => line.length))
  const size = Math.min(72, (width - 96) / (longest * monoEm), (height - 48) / (lines.length * 1.36))
  const start = top + height / 2 - ((lines.length - 1) * size * 1.36) / 2 + size * 0.35
  return [
    panel(x, top, width, height, isProven),
    ...lines.map((line, i) =>
      text(
        line,
        x + 48,
        start + i * size * 1.36,
        `xml:space="preserve" font-family="${mono}" font-size="${size.toFixed(1)}" fill="${colours['--ink']}"`,
      ),
    ),
  ].join('\n')
}

function chartPanel({ svg }: ChartOutput, isProven: boolean): string {
  const [x, top, width, height] = [496, 112, 640, 418]
  const inner = `x="${x + 20}" y="${top + 22}" width="${width - 36}" height="${height - 44}" overflow="visible" style="color:${colours['--ink-2']}"`
  // Words are larger here than the drawing meant them to be.
  const placed = moveAxisLabels(svg, { down: 15, up: 10 })
    .replace(/^<svg[^>]*>/, (tag) =>
      tag.replace(/\s(?:width|height|style|class)="[^"]*"/g, '').replace('<svg', () => `<svg ${inner}`),
    )
    .replace(/<text/g, '<text font-size="13.5" font-family="DejaVu Sans"')
  return `${panel(x, top, width, height, isProven)}\n${withColours(placed, 'light')}`
}

function panel(x: number, y: number, width: number, height: number, isProven: boolean): string {
  const rule = (at: number) =>
    `<rect x="${x}" y="${at}" width="${width}" height="2.5" fill="${colours['--proven']}"/>`
  return [
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colours['--ledger']}" stroke="${colours['--ledger-rule']}"/>`,
    ...(isProven ? [rule(y + height - 2), rule(y + height + 5)] : []),
  ].join('')
}

/** A loss curve that falls and comes to rest on the double rule of a checked sum. */
function logo(x: number, y: number): string {
  return `<g transform="translate(${x},${y}) scale(1.5)" fill="none" stroke-width="2.6" stroke-linecap="round"><path d="M5 4c1.6 11.5 6.5 16.2 22 17" stroke="${colours['--accent']}"/><path d="M5 25h22M5 29h22" stroke="${colours['--proven']}" stroke-width="2"/></g>`
}

function check(x: number, y: number): string {
  return `<path transform="translate(${x},${y})" d="M2 10l8 8 18-20" fill="none" stroke="${colours['--proven']}" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/>`
}

function text(words: string, x: number, y: number, attributes: string): string {
  return `<text x="${x}" y="${y.toFixed(1)}" ${attributes}>${escapeHtml(words)}</text>`
}

function cut(words: string, length: number): string {
  return words.length > length ? `${words.slice(0, length - 1)}…` : words
}
