import { checkBoolean } from '../checks/checkBoolean.ts'
import { checkOptions } from '../checks/checkOptions.ts'
import { found } from '../checks/found.ts'
import { sortNaturally } from '../natural/sortNaturally.ts'
import { architectures } from './architectures.ts'
import { compileWildcard } from './compileWildcard.ts'

type Texts = string | readonly string[]

export interface ListModelsOptions {
  /** Names of timm's modules to look in, such as `resnet`; the empty text or list means all. Default ''. */
  module?: Texts
  /** Only names for which there are pretrained weights. Default false. */
  pretrained?: boolean
  /** Wildcards of names to take out of what `filter` found. Default ''. */
  excludeFilters?: Texts
  /** Names with tags, such as `resnet50.a1_in1k`, rather than those of architectures. Default as `pretrained`. */
  includeTags?: boolean
}

/**
 * Names of timm's architectures, or of their weights, in natural order: what `timm.list_models` gives.
 *
 * When tags are listed, a pattern without a tag stands for all of them: `resnet50` is read as `resnet50` or `resnet50.*`.
 *
 * Two things differ from timm. `excludeFilters` may be one text also when tags are listed; timm then takes each of its
 * characters for a pattern. An unknown module is an error; timm finds nothing, and lists that module from then on.
 * `name_matches_cfg` is not taken: it excludes nothing in timm 1.0.29.
 *
 * @param filter wildcards as fnmatch reads them; a name has to match one. The empty text or list means all. Default ''
 * @throws TypeError or RangeError, naming the argument that is of a wrong type or unknown
 * @see timm/models/_registry.py, list_models
 */
export function listModels(filter: Texts = '', options: ListModelsOptions = {}): string[] {
  const who = 'listModels'
  checkOptions(who, options, ['module', 'pretrained', 'excludeFilters', 'includeTags'])
  const { module = '', pretrained = false, excludeFilters = '', includeTags = pretrained } = options
  checkBoolean(who, 'pretrained', pretrained)
  checkBoolean(who, 'includeTags', includeTags)
  const modules = readTexts('module', module)
  checkModules(modules)
  const included = compileAll(readTexts('filter', filter), includeTags)
  const excluded = compileAll(readTexts('excludeFilters', excludeFilters), includeTags)
  const names = architectures
    .filter((one) => modules.length === 0 || modules.includes(one.module))
    .flatMap(({ name, tags, pretrained: trained }) => {
      if (!includeTags) return !pretrained || trained.includes(tags[0]!) ? [name] : []
      return (pretrained ? trained : tags).map((tag) => (tag === '' ? name : `${name}.${tag}`))
    })
    .filter((name) => included.length === 0 || included.some((matches) => matches(name)))
    .filter((name) => !excluded.some((matches) => matches(name)))
  return sortNaturally(names, (name) => name)
}

/** Names of all weights that timm has, with their tags: what `timm.list_pretrained` gives. */
export function listPretrained(filter: Texts = '', excludeFilters: Texts = ''): string[] {
  return listModels(filter, { pretrained: true, includeTags: true, excludeFilters })
}

/** Names of timm's modules that define architectures, sorted: what `timm.list_modules` gives. */
export function listModules(): string[] {
  return [...new Set(architectures.map(({ module }) => module))].sort()
}

/** A text as a list of one, the empty text as the empty list. */
function readTexts(name: string, value: unknown): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value]
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value
  throw new TypeError(`listModels: ${name}: expected a text or an array of texts, found ${found(value)}`)
}

function checkModules(modules: readonly string[]): void {
  const known = listModules()
  const unknown = modules.find((name) => !known.includes(name))
  if (unknown === undefined) return
  throw new RangeError(
    `listModels: module: expected one of the ${known.length} that listModules() names, found ${found(unknown)}`,
  )
}

function compileAll(patterns: readonly string[], withTags: boolean) {
  return patterns
    .flatMap((pattern) =>
      withTags && lacksTag(pattern) ? [`${pattern.split('.')[0]}.*`, pattern] : [pattern],
    )
    .map(compileWildcard)
}

const lacksTag = (pattern: string) => !/\../s.test(pattern)
