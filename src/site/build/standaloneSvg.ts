import type { ChartOutput } from '../../notebook/types.ts'
import { escapeHtml } from '../../cite/escapeHtml.ts'
import { moveAxisLabels } from './moveAxisLabels.ts'
import { themeColours, withColours, type Theme } from './themeColours.ts'

/** A chart as an SVG file of its own: namespace, title, description, ground, and colours in place of the site's variables. */
export function standaloneSvg({ svg, title, description }: ChartOutput, theme: Theme = 'light'): string {
  const colours = themeColours[theme]
  const spaced = addMargin(moveAxisLabels(svg, { down: 6, up: 4 }), 10)
  const namespaced = /^<svg[^>]*\sxmlns=/.test(spaced)
    ? spaced
    : spaced.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"')
  const look = `color:${colours['--ink-2']};font-family:system-ui,sans-serif;font-size:11.5px`
  const ground = `<rect x="-5%" y="-5%" width="110%" height="110%" fill="${colours['--sheet']}" stroke="none"/>`
  const described = namespaced.replace(
    />/,
    () => ` style="${look}">${element('title', title)}${element('desc', description)}${ground}`,
  )
  return withColours(described, theme)
}

/** Labels reach to the edge of a drawing, and at times beyond. */
function addMargin(svg: string, margin: number): string {
  return svg.replace(/^<svg[^>]*>/, (tag) =>
    tag
      .replace(
        /\s(width|height)="([\d.]+)"/g,
        (_, name: string, size: string) => ` ${name}="${Number(size) + 2 * margin}"`,
      )
      .replace(
        /viewBox="0 0 ([\d.]+) ([\d.]+)"/,
        (_, width: string, height: string) =>
          `viewBox="${-margin} ${-margin} ${Number(width) + 2 * margin} ${Number(height) + 2 * margin}"`,
      ),
  )
}

function element(name: string, text: string): string {
  return text && `<${name}>${escapeHtml(text)}</${name}>`
}
