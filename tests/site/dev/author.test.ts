import { existsSync } from 'node:fs'
import { appendFile, cp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeProjects } from '../../../scripts/bench-book/makeProjects.ts'
import { startDev, type DevServer } from '../../../scripts/bench-dev/startDev.ts'
import { bundleFolder } from '../../../src/site/bundles/bundleFiles.ts'

/** What an author meets who writes while `npm run dev` runs: a server of its own, and a book of two chapters. */
const project = join(import.meta.dirname, '../../..')
let root: string
let dev: DevServer
beforeAll(async () => {
  const { book } = await makeProjects(join(project, '.cache/test-dev'), 1)
  root = book
  const bundles = join(project, bundleFolder)
  if (existsSync(bundles)) await cp(bundles, join(root, bundleFolder), { recursive: true })
  dev = await startDev(root, await freePort())
}, 120_000)
afterAll(async () => {
  await dev.stop()
  await rm(join(project, '.cache/test-dev'), { recursive: true })
})

const pathOf = (slug: string) => join(root, `content/chapters/${slug}.mdx`)
const visit = async (path: string) => {
  const response = await fetch(`${dev.url}${path}`)
  return { status: response.status, text: await response.text() }
}
const statusOf = async (path: string) => (await visit(path)).status
const soon = { timeout: 15_000, interval: 50 }

test('npm run dev answers for a chapter that is gone with the page for that, and lists it no more, until it is back', async () => {
  const text = await readFile(pathOf('chapter-0001'), 'utf8')
  expect(await statusOf('chapters/chapter-0001/')).toBe(200)
  await rm(pathOf('chapter-0001'))
  await expect.poll(async () => (await visit('chapters/')).text, soon).not.toContain('chapter-0001')
  const gone = await visit('chapters/chapter-0001/')
  expect(gone.status).toBe(404)
  expect(gone.text).toContain('There is no page at this address')
  // Nothing of the chapter that the address names.
  expect(gone.text).not.toContain('citation_title')

  await writeFile(pathOf('chapter-0001'), text)
  await expect.poll(() => statusOf('chapters/chapter-0001/'), soon).toBe(200)
  expect((await visit('chapters/')).text).toContain('chapter-0001')
})

test('npm run dev answers for a renamed chapter at its new address', async () => {
  await rename(pathOf('chapter-0001'), pathOf('renamed'))
  await expect.poll(() => statusOf('chapters/renamed/'), soon).toBe(200)
  expect(await statusOf('chapters/chapter-0001/')).toBe(404)
  await rename(pathOf('renamed'), pathOf('chapter-0001'))
  await expect.poll(() => statusOf('chapters/chapter-0001/'), soon).toBe(200)
  expect(await statusOf('chapters/renamed/')).toBe(404)
})

test('npm run dev has the page of a new chapter from the first visit on', async () => {
  await writeFile(
    pathOf('new'),
    `---
title: New
description: Was not there a moment ago.
---

\`\`\`ts live id="one" unproven="a test"
print('it is there')
\`\`\`
`,
  )
  const first = await visit('chapters/new/')
  expect(first.status).toBe(200)
  expect(first.text).toContain('it is there')
  await rm(pathOf('new'))
})

test('npm run dev shows a chapter edited while a cell of another never ends, and of that one what there is', async () => {
  const text = await readFile(pathOf('chapter-0001'), 'utf8')
  const endless = `---
title: Endless
description: Begins and does not end.
---

\`\`\`ts live id="begins" unproven="a test"
print('it began')
\`\`\`

\`\`\`ts live id="endless" unproven="a test"
while (true) {}
\`\`\`
`
  await writeFile(pathOf('endless'), endless)
  await expect
    .poll(async () => (await visit('chapters/endless/')).text, soon)
    .toContain('still running after 3 s')
  expect((await visit('chapters/endless/')).text).toContain('it began')
  await writeFile(pathOf('chapter-0001'), text.replace(/const margin = [\d.]+/, 'const margin = 1.5'))
  await expect
    .poll(async () => (await visit('chapters/chapter-0001/')).text, soon)
    .toContain('tensor(1.5000)')

  await writeFile(pathOf('endless'), endless.replace('while (true) {}', "print('it ended')"))
  await expect.poll(async () => (await visit('chapters/endless/')).text, soon).toContain('it ended')
  await rm(pathOf('endless'))
})

test('npm run dev goes on when the library, which could not be read, is mended, and says which code it does not take', async () => {
  const text = await readFile(pathOf('chapter-0001'), 'utf8')
  const library = join(root, 'src/library/losses/jsdCrossEntropy.ts')
  const code = await readFile(library, 'utf8')
  const broken = dev.printed(/jsdCrossEntropy\.ts:\d+:\d+: ERROR/)
  await writeFile(library, `${code}export const = 1\n`)
  await broken
  const mended = dev.printed(/2 chapters, 0 executed/)
  await writeFile(library, code)
  await mended
  await writeFile(pathOf('chapter-0001'), text.replace(/const margin = [\d.]+/, 'const margin = 1.75'))
  await expect
    .poll(async () => (await visit('chapters/chapter-0001/')).text, soon)
    .toContain('tensor(1.7500)')

  const said = dev.printed(/src\/notebook\/proveCell\.ts changed: stop npm run dev and start it again/)
  await appendFile(join(root, 'src/notebook/proveCell.ts'), '// edited')
  await said
})

/** A port of this machine that nobody listens to. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
