import type { ChartOutput } from '../../notebook/types.ts'

/** Ink and chart colours of the light theme, for pictures that stand without the site's styles. */
const colours: Record<string, string> = {
  '--chart-1': '#2a5bd7',
  '--chart-2': '#c2410c',
  '--chart-3': '#15803d',
  '--chart-4': '#7c3aed',
}

/** A chart as an SVG file of its own: namespace, title, description, and colours in place of the site's variables. */
export function standaloneSvg({ svg, title, description }: ChartOutput): string {
  const namespaced = /^<svg[^>]*\sxmlns=/.test(svg)
    ? svg
    : svg.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"')
  const described = namespaced.replace(
    />/,
    () =>
      ` style="color:#1c1917;background:#fff;font:12px system-ui,sans-serif">${element('title', title)}${element('desc', description)}`,
  )
  return described.replace(
    /var\((--[\w-]+)(?:,[^)]*)?\)/g,
    (whole, name: string) => colours[name] ?? 'currentColor',
  )
}

function element(name: string, text: string): string {
  if (!text) return ''
  const escaped = text.replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`)
  return `<${name}>${escaped}</${name}>`
}
