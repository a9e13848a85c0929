import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { writeServiceWorker } from '../../../src/site/offline/writeServiceWorker.ts'

test('writeServiceWorker(dist) lists what chapters need and names the build by its content', async () => {
  const dist = await mkdtemp(join(tmpdir(), 'lossbook-sw-'))
  const put = async (path: string, text: string) => {
    await mkdir(dirname(join(dist, path)), { recursive: true })
    await writeFile(join(dist, path), text)
  }
  await put('chapters/one/index.html', 'one')
  await put('v/0.1.0/one.json', '{}')
  await put('cards/one.png', 'not kept')
  const first = await writeServiceWorker(dist)
  const text = await readFile(join(dist, 'sw.js'), 'utf8')
  expect(text).toContain('chapters/one/')
  expect(text).toContain('v/0.1.0/one.json')
  expect(text).not.toContain('cards/one.png')
  expect(await writeServiceWorker(dist)).toBe(first)
  await put('cards/one.png', 'another')
  expect(await writeServiceWorker(dist)).toBe(first)
  await put('chapters/one/index.html', 'two')
  expect(await writeServiceWorker(dist)).not.toBe(first)
  await rm(dist, { recursive: true })
})

test('writeServiceWorker(dist, { mostUnasked }) keeps the chapters of a larger book as they are opened, and lists no citations', async () => {
  const dist = await mkdtemp(join(tmpdir(), 'lossbook-sw-'))
  const paths = ['index.html', 'chapters/one/index.html', 'cite/one.formats.json', 'v/latest/one.json']
  for (const path of paths) {
    await mkdir(dirname(join(dist, path)), { recursive: true })
    await writeFile(join(dist, path), 'four')
  }
  const listed = async (most: number) => {
    await writeServiceWorker(dist, { mostUnasked: most })
    const text = await readFile(join(dist, 'sw.js'), 'utf8')
    const [core = '', later = ''] = ['core', 'later'].map((group) =>
      new RegExp(`${group}:\\{([^}]*)\\}`).exec(text)![1]!.replaceAll(/:"\w+"/g, ''),
    )
    return { core, later }
  }
  expect(await listed(4)).toEqual({
    core: '"chapters/one/",""',
    later: '"cite/one.formats.json","v/latest/one.json"',
  })
  expect(await listed(3)).toEqual({ core: '""', later: '"chapters/one/"' })
  await rm(dist, { recursive: true })
})
