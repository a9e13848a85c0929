/** A class map as timm's `--class-map` reads it from a text file, a name on each line; undefined if there is no text. */
export function parseClassMap(text: string): Map<string, number> | undefined {
  if (text.trim() === '') return undefined
  const lines = text.replace(/(\r\n|\r|\n)$/, '').split(/\r\n|\r|\n/)
  return new Map(lines.map((line, index) => [line.trim(), index]))
}
