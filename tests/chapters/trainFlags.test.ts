import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { parseChapter } from '../../src/notebook/parseChapter.ts'

// content/train-flags.json: the options of timm's train.py as its argparse declares them, at the commit the file names. `--aa`,
// `--warmup-prefix` and `--train-crop-mode` were read by hand: a stray comma after each makes them easy to overlook.
interface Flag {
  flags: string[]
  default: unknown
  action?: string
  type?: string
}

const root = join(import.meta.dirname, '../..')
let record: Flag[]
let sources: Map<string, string>
beforeAll(async () => {
  record = JSON.parse(await readFile(join(root, 'content/train-flags.json'), 'utf8')).flags
  const chapter = await readFile(join(root, 'content/chapters/training-scripts.mdx'), 'utf8')
  sources = new Map(parseChapter(chapter).cells.map(({ id, source }) => [id, source]))
})

test('the chapter on training scripts names every option of train.py, and no other', () => {
  const named = /`([^`]*)`/.exec(sources.get('all-options')!)![1].trim().split(/\s+/)
  const recorded = record.flatMap(({ flags }) => flags.filter((flag) => flag.startsWith('--')))
  expect(named.map((name) => `--${name}`).sort()).toEqual(
    recorded.filter((flag) => flag !== '--config').sort(),
  )
})

test('the chapter’s recipe has the defaults of train.py', () => {
  const object = /const defaults = (\{[\s\S]*?\n\})/.exec(sources.get('defaults')!)![1]
  const plain = object.replace(/ as [^,\n]+(?=,)/g, '')
  const defaults = Function(`return ${plain}`)() as Record<string, unknown>
  expect(Object.keys(defaults).length).toBeGreaterThan(25)
  const kebab = (name: string) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
  for (const [name, value] of Object.entries(defaults)) {
    const flag = record.find(({ flags }) => flags.includes(kebab(name)))
    expect(flag, name).toBeDefined()
    expect(value, name).toBe(flag!.default)
    expect(typeof value === 'boolean', name).toBe(flag!.action === 'store_true')
  }
})
