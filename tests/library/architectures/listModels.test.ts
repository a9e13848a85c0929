import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listModels, listModules, listPretrained } from '../../../src/library/architectures/index.ts'

/** A call of timm.list_models; a long result is kept as its length, its ends and a sum over all names in order. */
interface Search {
  filter: string | string[]
  options: {
    module?: string | string[]
    pretrained?: boolean
    exclude_filters?: string | string[]
    include_tags?: boolean
  }
  names?: string[]
  count?: number
  first?: string[]
  last?: string[]
  fingerprint?: number
}

// Recorded by scripts/record-architectures.py from timm 1.0.29.
const { cases } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../reference/list-models.json'), 'utf8'),
) as { cases: Search[] }

function run({ filter, options }: Search): string[] {
  const { module, pretrained, exclude_filters: excludeFilters, include_tags: includeTags } = options
  return listModels(filter, { module, pretrained, excludeFilters, includeTags })
}

/** FNV-1a of the names with a line break after each, 32 bits. */
function fingerprint(names: string[]): number {
  const bytes = new TextEncoder().encode(names.map((name) => `${name}\n`).join(''))
  return bytes.reduce((value, byte) => Math.imul(value ^ byte, 0x01000193) >>> 0, 0x811c9dc5)
}

test('listModels(…) finds what timm.list_models finds, in its order, for each recorded search', () => {
  expect(cases.length).toBeGreaterThan(500)
  for (const recorded of cases) {
    const names = run(recorded)
    const call = JSON.stringify([recorded.filter, recorded.options])
    if (recorded.names) expect(names, call).toEqual(recorded.names)
    else {
      const { count, first, last } = recorded
      expect({ count: names.length, first: names.slice(0, 3), last: names.slice(-3) }, call).toEqual({
        count,
        first,
        last,
      })
      expect(fingerprint(names), call).toBe(recorded.fingerprint)
    }
  }
})

test('the recorded searches find nothing, one and many, so that they can tell a wrong pattern', () => {
  const lengths = cases.map(({ names, count }) => names?.length ?? count!)
  for (const length of [0, 1]) expect(lengths.filter((one) => one === length).length).toBeGreaterThan(30)
  expect(new Set(lengths).size).toBeGreaterThan(60)
})

test('listModels(…) reads a text in excludeFilters as one pattern, with tags too', () => {
  const options = { pretrained: true, module: 'vgg' }
  expect(listModels('', { ...options, excludeFilters: '*bn*' })).toEqual(
    listModels('', { ...options, excludeFilters: ['*bn*'] }),
  )
  expect(listPretrained('vgg1[16]', '*bn*')).toEqual(['vgg11.tv_in1k', 'vgg16.tv_in1k'])
})

test('listModels(…) takes no longer than is right for a pattern made to go back often', () => {
  expect(listModels(`${'*_'.repeat(20)}x`)).toEqual([])
})

test('listModules() names timm’s modules', () => {
  expect(listModules()).toHaveLength(93)
  expect(listModules().slice(0, 3)).toEqual(['beit', 'byoanet', 'byobnet'])
})

test.each([
  [() => listModels(3 as never), 'listModels: filter: expected a text or an array of texts, found 3'],
  [
    () => listModels('', { excludeFilters: [1] as never }),
    'listModels: excludeFilters: expected a text or an array of texts, found an array',
  ],
  [
    () => listModels('', { module: 'resnets' }),
    "listModels: module: expected one of the 93 that listModules() names, found 'resnets'",
  ],
  [
    () => listModels('', { tags: true } as never),
    'listModels: unknown option tags: expected one of module, pretrained, excludeFilters, includeTags',
  ],
  [
    () => listModels('', { pretrained: 1 as never }),
    'listModels: pretrained: expected true or false, found 1',
  ],
])('listModels(…) says what it expected: case %#', (call, message) => {
  expect(call).toThrow(new RegExp(`^${message.replace(/[()[\]]/g, '\\$&')}$`))
})
