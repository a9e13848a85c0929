/** The titles of a chart's points, from left to right as they were drawn; the image's own title is none of them. */
export function pointTitles(svg: string): string[] {
  return [...svg.matchAll(/<title>([^<]*)<\/title>/g)].map(([, text]) => unescape(text))
}

const characters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' }

function unescape(text: string): string {
  return text.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => characters[name])
}
