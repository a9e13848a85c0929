import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { chapterKey, type ChapterSources } from '../../../src/site/build/chapterKey.ts'
import { engineHash } from '../../../src/site/build/engineHash.ts'

const sources: ChapterSources = {
  slug: 'one',
  text: '```ts live id="a"\n1\n```',
  reference: '{"cells":{}}',
  version: '0.1.0',
  engine: 'e',
  bundles: { lossbook: 'l', '@tensorflow/tfjs': 't', worker: 'w' },
}

test('chapterKey(…) is the same for the same sources, whatever the order of their bundles', () => {
  const bundles = { worker: 'w', '@tensorflow/tfjs': 't', lossbook: 'l' }
  expect(chapterKey({ ...sources, bundles })).toBe(chapterKey(sources))
})

test('chapterKey(…) changes with each part that results depend on', () => {
  const changes: Partial<ChapterSources>[] = [
    { slug: 'two' },
    // A cell's code, an option of it, and its place.
    { text: sources.text.replace('1', '2') },
    { text: sources.text.replace('"a"', '"a" tolerance=1') },
    { text: `\n${sources.text}` },
    { reference: '{"cells":{"a":{}}}' },
    { reference: undefined },
    { reference: '' },
    { version: '0.2.0' },
    { engine: 'f' },
    { bundles: { ...sources.bundles, lossbook: 'm' } },
    { bundles: { ...sources.bundles, '@tensorflow/tfjs': 'u' } },
    { bundles: { ...sources.bundles, worker: 'x' } },
    { bundles: { lossbook: 'l', worker: 'w' } },
  ]
  const keys = [sources, ...changes.map((change) => ({ ...sources, ...change }))].map(chapterKey)
  expect(new Set(keys).size).toBe(changes.length + 1)
})

test('engineHash(…) changes with each room that executes or proves, with the packages and with the machine', async () => {
  const root = await mkdtemp(join(tmpdir(), 'lossbook-engine-'))
  const files = [
    'library/x.ts',
    'notebook/x.ts',
    'runtime/worker/x.ts',
    'site/build/x.ts',
    'site/bundles/x.ts',
  ]
  try {
    for (const file of files) {
      await mkdir(join(root, 'src', file, '..'), { recursive: true })
      await writeFile(join(root, 'src', file), '1')
    }
    await mkdir(join(root, 'node_modules'))
    const lists = ['package-lock.json', 'node_modules/.package-lock.json']
    for (const file of lists) await writeFile(join(root, file), '{}')
    const hashes = [await engineHash(root)]
    expect(await engineHash(root)).toBe(hashes[0])
    for (const file of [...files.map((name) => `src/${name}`), ...lists]) {
      await writeFile(join(root, file), '{"changed": true}')
      hashes.push(await engineHash(root))
    }
    hashes.push(await engineHash(root, { machine: 'another' }))
    expect(new Set(hashes).size).toBe(hashes.length)
  } finally {
    await rm(root, { recursive: true })
  }
})

test('engineHash(…) changes with the time zone and the language that a cell may print', () => {
  const read = `import('./src/site/build/engineHash.ts').then(({ engineHash }) => engineHash('.', { folders: [] })).then(console.log)`
  const places: NodeJS.ProcessEnv[] = [
    { TZ: 'UTC', LC_ALL: 'en_US.UTF-8' },
    { TZ: 'Asia/Tokyo', LC_ALL: 'en_US.UTF-8' },
    { TZ: 'UTC', LC_ALL: 'de_DE.UTF-8' },
  ]
  const hashes = places.map((env) =>
    execFileSync(process.execPath, ['-e', read], { env: { ...process.env, ...env }, encoding: 'utf8' }),
  )
  expect(new Set(hashes).size).toBe(places.length)
})
