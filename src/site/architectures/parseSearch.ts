/** What a reader asked of the table, in the words of `listModels`. */
export interface Search {
  filter: string[]
  excludeFilters: string[]
  module: string
  pretrained: boolean
  includeTags: boolean
}

/**
 * Reads what was typed: wildcards with spaces or commas between, a name has to match one. A word without a wildcard may
 * stand anywhere in a name, a `-` before it takes away what it matches, and a full stop in one of them asks for tags.
 */
export function parseSearch(text: string, module = '', pretrained = false): Search {
  const words = text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => !/^-?$/.test(word))
  const toWildcard = (word: string) => (/[*?[]/.test(word) ? word : `*${word}*`)
  return {
    filter: words.filter((word) => !word.startsWith('-')).map(toWildcard),
    excludeFilters: words.filter((word) => word.startsWith('-')).map((word) => toWildcard(word.slice(1))),
    module,
    pretrained,
    includeTags: words.some((word) => word.includes('.')),
  }
}

/** The same search in Python. */
export function formatCall({ filter, excludeFilters, module, pretrained, includeTags }: Search): string {
  const quote = (text: string) => `'${text.replace(/['\\]/g, '\\$&')}'`
  const list = (texts: string[]) => `[${texts.map(quote).join(', ')}]`
  const options = [
    ...(filter.length === 0 ? [] : [filter.length === 1 ? quote(filter[0]!) : list(filter)]),
    ...(module === '' ? [] : [`module=${quote(module)}`]),
    ...(pretrained ? ['pretrained=True'] : []),
    // A list even of one: timm reads a text as a list of its characters where tags are listed.
    ...(excludeFilters.length === 0 ? [] : [`exclude_filters=${list(excludeFilters)}`]),
    ...(includeTags === pretrained ? [] : [`include_tags=${includeTags ? 'True' : 'False'}`]),
  ]
  return `timm.list_models(${options.join(', ')})`
}
