import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildChapters, createChapterBuilder } from '../../../src/site/build/buildChapters.ts'
import { formatProblem } from '../../../src/site/build/executedChapter.ts'
import { readKept, writeKept } from '../../../src/site/build/keptChapters.ts'
import { hashTwin } from '../../../src/site/build/readReference.ts'
import { buildBundles } from '../../../src/site/bundles/buildBundles.ts'
import { makeBook, type Book } from '../../support/bookRoot.ts'

let book: Book
let bundles: Record<string, string>
beforeAll(async () => {
  book = await makeBook()
  bundles = Object.fromEntries(Object.entries(await buildBundles()).map(([name, { text }]) => [name, text]))
})
afterAll(() => book.remove())

/** A chapter of one cell on line 6, and its twin. */
const one = (code: string, python?: string, meta = '') => `---
title: One
---

\`\`\`ts live id="one" ${meta}
${code}
\`\`\`
${python === undefined ? '' : `\n\`\`\`py reference\n${python}\n\`\`\`\n`}`

async function build(slug: string, text: string) {
  const path = await book.chapter(slug, text)
  const building = buildChapters([path], { root: book.root, version: '0.0.0', bundles })
  const [built] = await Array.fromAsync(building)
  return { ...built, messages: built.problems.map(formatProblem) }
}

const ln3 = "import * as tf from '@tensorflow/tfjs'\ntf.scalar(3).log()"
const recorded = (text: string, values: number[]) => ({
  one: { hash: hashTwin('torch.tensor(3.).log()'), text, values },
})

// ln 3 = 1.09861228866811 (by hand).
test('buildChapters(…) proves a cell that prints what PyTorch printed', async () => {
  await book.record('match', recorded('tensor(1.0986)', [1.0986122886681098]))
  const { chapter, messages } = await build('match', one(ln3, 'torch.tensor(3.).log()'))
  expect(messages).toEqual([])
  expect(chapter.cells[0].outputs).toMatchObject([{ kind: 'text', text: 'tensor(1.0986)' }])
  expect(chapter.cells[0].proof.status).toBe('match')
  expect(chapter.cells[0].proof.maxAbsDiff).toBeLessThan(1e-6)
})

test('buildChapters(…) names cell, MDX line, both texts and the largest difference when a value differs', async () => {
  await book.record('differs', recorded('tensor(2.0986)', [2.0986122886681098]))
  const { messages } = await build('differs', one(ln3, 'torch.tensor(3.).log()'))
  expect(messages).toHaveLength(1)
  expect(messages[0])
    .toBe(`content/chapters/differs.mdx:6 cell "one": differs from PyTorch 2.13.0 / timm 1.0.29, largest difference 1
  lossbook: tensor(1.0986)
  PyTorch:  tensor(2.0986)`)
})

test('buildChapters(…) refuses a twin that was never recorded', async () => {
  const { messages } = await build('unrecorded', one(ln3, 'torch.tensor(3.).log()'))
  expect(messages).toEqual([
    'content/chapters/unrecorded.mdx:6 cell "one": its PyTorch twin has no record; run npm run reference unrecorded',
  ])
})

test('buildChapters(…) refuses a twin that changed since it was recorded', async () => {
  await book.record('changed', recorded('tensor(1.0986)', [1.0986122886681098]))
  const { messages } = await build('changed', one(ln3, 'torch.tensor(3.0).log()'))
  expect(messages).toEqual([
    'content/chapters/changed.mdx:6 cell "one": its PyTorch twin changed since it was recorded; run npm run reference changed',
  ])
})

test('buildChapters(…) takes a chapter with the line ends of Windows as the same', async () => {
  const code = ln3.replace('.log()', '.log() // a\n  .mul(1)')
  const twin = 'x = torch.tensor(3.)\nx.log()'
  await book.record('windows', {
    one: { hash: hashTwin(twin), text: 'tensor(1.0986)', values: [1.0986122886681098] },
  })
  const { messages, chapter } = await build('windows', one(code, twin).replaceAll('\n', '\r\n'))
  expect(messages).toEqual([])
  expect(chapter.cells[0].proof.status).toBe('match')
})

test('buildChapters(…) names the file of a record that a merge left in pieces', async () => {
  await writeFile(join(book.root, 'content/reference/torn.json'), '<<<<<<< HEAD')
  const { messages, chapter } = await build('torn', one(ln3, 'torch.tensor(3.).log()'))
  expect(messages).toHaveLength(1)
  expect(messages[0]).toMatch(
    /^content\/reference\/torn\.json:1 expected a record, found no JSON: Unexpected token/,
  )
  expect(chapter.cells[0]!.outputs).toMatchObject([{ text: 'tensor(1.0986)' }])
})

test('buildChapters(…) refuses a cell that prints and has neither a twin nor a reason', async () => {
  const { messages } = await build('unproven', one('print(1)'))
  expect(messages).toEqual([
    'content/chapters/unproven.mdx:6 cell "one": prints, but has neither a PyTorch twin nor a reason (unproven="…")',
  ])
  const excused = await build('unproven', one('print(1)', undefined, 'unproven="it counts"'))
  expect(excused.messages).toEqual([])
})

test('buildChapters(…) names line and column of a type error in the MDX file', async () => {
  const { messages } = await build('types', one('let a = 1\nlet b: string = a'))
  expect(messages).toEqual([
    `content/chapters/types.mdx:7:5 cell "one": Type 'number' is not assignable to type 'string'.`,
  ])
})

test('buildChapters(…) names line and column of a name that no cell above defines, once', async () => {
  const { messages } = await build('missing', one('let a = 1\nlet b = a + nowhere'))
  expect(messages).toEqual(['content/chapters/missing.mdx:7:13 cell "one": nowhere is not defined above'])
})

test('buildChapters(…) types a name by its nearest definition above, and a reassigned one by the older', async () => {
  const { messages } = await build(
    'scopes',
    `---
title: Scopes
---
${[
  'let a = 1',
  'const f = () => a',
  "let a = 'text'",
  'let n: number = f(), s: string = a',
  'a += 1',
  'a.length',
]
  .map((code, i) => `\n\`\`\`ts live id="c${i}" unproven="a test"\n${code}\n\`\`\`\n`)
  .join('')}`,
  )
  expect(messages).toEqual([])
})

test('buildChapters(…) names the line of the MDX file where a cell threw, in a cell above too', async () => {
  const thrown = await build('throws', one("let a = 1\nthrow new RangeError('too far')"))
  expect(thrown.messages).toEqual(['content/chapters/throws.mdx:7:7 cell "one": RangeError: too far'])
  const { messages } = await build(
    'called',
    `${one("const f = () => {\n  throw new RangeError('too far')\n}")}
\`\`\`ts live id="two"
f()
\`\`\`
`,
  )
  expect(messages).toEqual([
    'content/chapters/called.mdx:7:9 cell "one": RangeError: too far, called by cell "two"',
  ])
})

test('buildChapters(…) tells of a cell without an id once', async () => {
  const { messages } = await build('nameless', one(ln3, 'torch.tensor(3.).log()').replace('id="one"', ''))
  expect(messages).toEqual([
    'content/chapters/nameless.mdx:5 missing cell id: write id="what-it-shows" (5:7)',
  ])
})

test('buildChapters(…) shows what a cell expected to fail threw, and minds when it does not', async () => {
  const failing = await build('fails', one("throw new RangeError('too far')", undefined, 'expect-error'))
  expect(failing.messages).toEqual([])
  expect(failing.chapter.cells[0].error).toMatchObject({ name: 'RangeError', message: 'too far' })
  const passing = await build('fails', one('1 + 1', undefined, 'expect-error'))
  expect(passing.messages[0]).toContain('expected to throw')
})

test('buildChapters(…) uses a kept result again, and none of another record', async () => {
  const text = one(ln3, 'torch.tensor(3.).log()')
  await book.record('kept', recorded('tensor(1.0986)', [1.0986122886681098]))
  const first = await build('kept', text)
  const second = await build('kept', text)
  expect([first.isFresh, second.isFresh]).toEqual([true, false])
  expect(second.chapter).toEqual(first.chapter)
  await book.record('kept', recorded('tensor(9.)', [9]))
  const third = await build('kept', text)
  expect(third.isFresh).toBe(true)
  expect(third.problems).not.toEqual([])
})

test('buildChapters(…) executes the edited chapter alone, and shows problems of a kept one again', async () => {
  const cell = (code: string) => one(code, undefined, 'unproven="a test"')
  const slugs = ['many-a', 'many-b', 'many-c']
  const paths = await Promise.all(slugs.map((slug) => book.chapter(slug, cell(`print('${slug}')`))))
  const all = async () => {
    const built = await Array.fromAsync(buildChapters(paths, { root: book.root, version: '0.0.0', bundles }))
    return built.map(({ chapter, isFresh, problems }) => [chapter.slug, isFresh, problems.length])
  }
  expect(await all()).toEqual(slugs.map((slug) => [slug, true, 0]))
  await book.chapter('many-b', cell('null.length'))
  expect(await all()).toEqual([
    ['many-a', false, 0],
    ['many-b', true, 2],
    ['many-c', false, 0],
  ])
  expect(await all()).toEqual([
    ['many-a', false, 0],
    ['many-b', false, 2],
    ['many-c', false, 0],
  ])
})

test('build(paths, { onValues }) tells values before types are checked, and takes none whose types never were', async () => {
  const path = await book.chapter(
    'early',
    one("const n: number = 'x'\nprint(n)", undefined, 'unproven="a test"'),
  )
  const builder = await createChapterBuilder({ root: book.root, version: '0.0.0', bundles })
  const wrong = [expect.objectContaining({ message: "Type 'string' is not assignable to type 'number'." })]
  const told: unknown[] = []
  const build = async () => {
    const building = builder.build([path], {
      async onValues(chapters) {
        for (const { chapter, problems, key } of chapters) {
          told.push(chapter.cells[0]!.outputs, problems, (await readKept(book.root, key))?.isComplete)
        }
      },
    })
    const [built] = await Array.fromAsync(building)
    return built!
  }
  const first = await build()
  expect(told).toMatchObject([[{ kind: 'text', text: 'x' }], [], false])
  expect(first.problems).toEqual(wrong)
  expect(await readKept(book.root, first.key)).toMatchObject({ isComplete: true, problems: wrong })
  expect((await build()).isFresh).toBe(false)

  // A build that was killed in between.
  await writeKept(book.root, first.key, { chapter: first.chapter, problems: [], isComplete: false })
  const second = await build()
  expect([second.isFresh, second.problems]).toEqual([true, wrong])
  await builder.close()
})

test('buildChapters(…) names the cell that never ends, keeps what came before it, and takes it for no result', async () => {
  await book.record('endless', { ...recorded('tensor(1.0986)', [1.0986122886681098]) })
  const text = `${one(ln3, 'torch.tensor(3.).log()')}
\`\`\`ts live id="two" unproven="a test"
print('begun')
while (true) {}
\`\`\`

\`\`\`ts live id="three"
print(3)
\`\`\`
`
  const path = await book.chapter('endless', text)
  const endless = async (timeoutMs: number) => {
    const builder = await createChapterBuilder({ root: book.root, version: '0.0.0', bundles, timeoutMs })
    const [built] = await Array.fromAsync(builder.build([path]))
    await builder.close()
    return built!
  }
  const { chapter, problems, isComplete } = await endless(4000)
  expect(problems.map(formatProblem)).toEqual([
    'content/chapters/endless.mdx:15 cell "two": did not finish in 4 s',
  ])
  expect(isComplete).toBe(false)
  expect(chapter.cells.map(({ proof }) => proof.status)).toEqual(['match', 'none', 'none'])
  expect(chapter.cells[1]!.error).toMatchObject({ name: 'stopped', message: 'did not finish in 4 s' })
  expect((await endless(100)).isFresh).toBe(true)
})

test('buildChapters(…) names the cell that ends the thread it runs in, and builds on', async () => {
  const { messages, chapter } = await build(
    'exits',
    one("print('begun')\nglobalThis.process.exit(3)", undefined, 'unproven="a test"'),
  )
  expect(messages).toContain(
    'content/chapters/exits.mdx:6 cell "one": ended the thread that it ran in: exit code 3',
  )
  expect(chapter.cells[0]!.outputs).toEqual([])
})

test('build(paths, { signalOf }) ends a cell whose text is superseded, and leaves its chapter out', async () => {
  const cell = (code: string) => one(code, undefined, 'unproven="a test"')
  const path = await book.chapter('superseded', cell('while (true) {}'))
  const builder = await createChapterBuilder({ root: book.root, version: '0.0.0', bundles })
  const stop = new AbortController()
  const building = Array.fromAsync(builder.build([path], { signalOf: () => stop.signal }))
  // Done beside it, by another thread.
  await builder.warm(await book.chapter('other', cell('1')))
  stop.abort(new Error('superseded'))
  expect(await building).toEqual([])
  await book.chapter('superseded', cell("print('mended')"))
  const [mended] = await Array.fromAsync(builder.build([path]))
  expect(mended?.chapter.cells[0]?.outputs).toMatchObject([{ text: 'mended' }])
  await builder.close()
})

test('build(…) shows after patienceMs what there is of chapters that still run, and builds others meanwhile', async () => {
  const cell = (code: string) => one(code, undefined, 'unproven="a test"')
  const [slow, ...endless] = await Promise.all(
    ['slow', 'loop-a', 'loop-b', 'loop-c', 'loop-d', 'loop-e'].map((slug) =>
      book.chapter(
        slug,
        cell(
          slug === 'slow'
            ? "print('begun')\nawait new Promise((resolve) => setTimeout(resolve, 1500))\nprint('ended')"
            : 'while (true) {}',
        ),
      ),
    ),
  )
  const builder = await createChapterBuilder({ root: book.root, version: '0.0.0', bundles, patienceMs: 1000 })
  await builder.warm(await book.chapter('other', cell('1')))
  const [first] = await Array.fromAsync(builder.build([slow!]))
  // On a slow machine it may not even have begun.
  expect(first!.problems.map(({ message }) => message)).toEqual([
    'is still running after 1 s; what it prints is shown when it ends',
  ])
  const whole = await first!.rest!
  expect(whole.chapter.cells[0]!.outputs).toMatchObject([{ text: 'begun' }, { text: 'ended' }])
  expect([whole.problems, whole.isComplete]).toEqual([[], true])

  // More of them than threads.
  const loops = await Promise.all(endless.map((path) => Array.fromAsync(builder.build([path]))))
  expect(loops.flat().map(({ isComplete }) => isComplete)).toEqual(endless.map(() => false))
  await book.chapter('slow', cell("print('edited')"))
  const [edited] = await Array.fromAsync(builder.build([slow!]))
  const { chapter } = await (edited!.rest ?? edited!)
  expect(chapter.cells[0]!.outputs).toMatchObject([{ text: 'edited' }])
  await builder.close()
})

test('warm(path) runs a chapter and keeps nothing of it', async () => {
  const builder = await createChapterBuilder({ root: book.root, version: '0.0.0', bundles })
  const path = await book.chapter('warmed', one("print('ran')", undefined, 'unproven="a test"'))
  await builder.warm(path)
  const [built] = await Array.fromAsync(builder.build([path]))
  expect(built?.isFresh).toBe(true)
  await builder.close()
})
