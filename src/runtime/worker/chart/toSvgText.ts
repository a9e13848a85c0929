import { ChartElement } from './chartElement.ts'
import type { ChartNode } from './chartNode.ts'

const elements = new Set(
  (
    'svg g path line rect circle ellipse polygon polyline text tspan textPath title desc defs clipPath mask pattern ' +
    'linearGradient radialGradient stop marker symbol use image a'
  ).split(' '),
)
// Text that is read, and names; everything else may hold numbers to round.
const verbatim = /^(aria-|class$|id$|href$|role$|font-family$|data-)/
const links = /^(href|xlink:href)$/
// Lengths in pixels of the picture, of which a tenth is more than an eye sees.
const lengths = /^(d|x|y|dx|dy|x1|x2|y1|y2|cx|cy|r|rx|ry|width|height|points)$/

/**
 * An SVG element as text, ready for a page: known elements only, no scripts, no links outside, no inline
 * `<style>`, fonts of the page, lengths with one decimal, other numbers with at most three, and ids that begin with `prefix`.
 */
export function toSvgText(svg: ChartElement, prefix: string, title: string): string {
  const ids = new Map<string, string>()
  for (const node of [svg, ...svg.descendants()]) {
    const id = node instanceof ChartElement ? node.getAttribute('id') : null
    if (id !== null && !ids.has(id)) ids.set(id, `${prefix}-${ids.size + 1}`)
  }
  const write = (node: ChartNode, isRoot: boolean): string => {
    if (!(node instanceof ChartElement)) return escapeText(node.textContent)
    if (!elements.has(node.localName)) return ''
    const attributes = isRoot ? rootAttributes(node, title) : node.attributes
    if (node.localName === 'svg') attributes.delete('font-family')
    const written = [...attributes]
      .map(([name, value]) => writeAttribute(isRoot ? name : nameOfPart(name), value, ids))
      .join('')
    const content = node.childNodes.map((child) => write(child, false)).join('')
    const open = `<${node.localName}${written}${writeStyle(node, ids)}`
    return content === '' ? `${open}/>` : `${open}>${content}</${node.localName}>`
  }
  return write(svg, true)
}

function rootAttributes(svg: ChartElement, title: string): Map<string, string> {
  const attributes = new Map<string, string>([['xmlns', 'http://www.w3.org/2000/svg']])
  for (const [name, value] of svg.attributes) attributes.set(name, value)
  attributes.set('class', 'chart')
  attributes.set('role', 'img')
  if (!attributes.has('aria-label') && title !== '') attributes.set('aria-label', title)
  if (!attributes.has('viewBox') && attributes.has('width') && attributes.has('height')) {
    attributes.set('viewBox', `0 0 ${attributes.get('width')} ${attributes.get('height')}`)
  }
  return attributes
}

/** Plot names its groups for people who inspect; a screen reader is told the name of the whole image alone. */
function nameOfPart(name: string): string {
  return name === 'aria-label' ? 'data-mark' : name
}

function writeAttribute(name: string, value: string, ids: Map<string, string>): string {
  if (!/^[\w:-]+$/.test(name) || /^on/i.test(name)) return ''
  if (links.test(name) && !/^#|^data:image\/(png|jpeg|webp);/.test(value)) return ''
  if (name === 'style' && !isHarmless(value)) return ''
  const renamed = name === 'id' ? (ids.get(value) ?? value) : renameReferences(value, links.test(name), ids)
  const isLength =
    (lengths.test(name) && !renamed.endsWith('em')) ||
    (name === 'transform' && /^translate\([^()]*\)$/.test(renamed))
  const short = verbatim.test(name) ? renamed : roundNumbers(renamed, isLength ? 1 : 3)
  return ` ${name}="${escapeAttribute(short)}"`
}

function writeStyle(element: ChartElement, ids: Map<string, string>): string {
  const rules = [...element.style.entries()].filter(
    ([name, value]) => /^[\w-]+$/.test(name) && isHarmless(value),
  )
  if (rules.length === 0) return ''
  const text = rules.map(([name, value]) => `${name}: ${renameReferences(value, false, ids)}`).join('; ')
  return ` style="${escapeAttribute(text)}"`
}

/** Styles load nothing: `url()` only for ids of the same image. */
function isHarmless(style: string): boolean {
  return !/url\(\s*["']?(?!#)|@import|expression|\\/i.test(style)
}

function renameReferences(value: string, isLink: boolean, ids: Map<string, string>): string {
  if (isLink && value.startsWith('#')) return `#${ids.get(value.slice(1)) ?? value.slice(1)}`
  return value.replace(
    /url\((["']?)#([^"')]+)\1\)/g,
    (_all, _quote, id: string) => `url(#${ids.get(id) ?? id})`,
  )
}

/** With 3: `10.123456` → `10.123`; colours and names hold no such numbers. */
function roundNumbers(value: string, decimals: 1 | 3): string {
  const long = decimals === 1 ? /-?\d*\.\d{2,}(?:e[-+]?\d+)?/g : /-?\d*\.\d{4,}(?:e[-+]?\d+)?/g
  return value.replace(long, (number) => {
    const rounded = Math.round(Number(number) * 10 ** decimals) / 10 ** decimals
    return String(Object.is(rounded, -0) ? 0 : rounded)
  })
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;')
}
