import { formatEdits } from '../../src/runtime/page/share/editsText.ts'
import { packText } from '../../src/runtime/page/share/packText.ts'
import { button, expectText, inCell, press, stateOf, textOf } from './chapterTab.ts'
import { expect, test } from './engineTest.ts'

const slug = 'jsd-cross-entropy'

// By hand: where the name of what was called or read begins, or `new`. That is where Chromium points.
const failing: [id: string, text: string, places: string[]][] = [
  [
    'jsd-without-alpha',
    "const deep = (): never => {\n  throw new RangeError('far down')\n}\n\n  deep()",
    ['line 2, column 9', 'line 5, column 3'],
  ],
  [
    'two-splits',
    '// a comment\ninterface Row { x: number }\nconst row: any = null as unknown as Row\nrow.x',
    ['line 4, column 5'],
  ],
  [
    'one-split',
    'const n: number = 1, text = `!`\n;[n].map((x: number) => x.toFixed(1000) + text)',
    ['line 2, column 27', 'line 2, column 6'],
  ],
  [
    'defaults',
    "class Box {\n  get lid(): string {\n    throw new Error('shut')\n  }\n}\nawait null\nprint(new Box().lid)",
    ['line 3, column 11', 'line 7, column 17'],
  ],
  [
    'rows-that-do-not-divide',
    'const loss = jsdCrossEntropy({ numSplits: 3 })\nconst seven = tf.zeros([7, 2])\n  loss(seven as any, labels)',
    ['line 3, column 3'],
  ],
]

/** The address of the chapter with other code in some cells, as Share makes it. */
async function addressOf(baseURL: string, edits: { id: string; text: string }[]): Promise<string> {
  const response = await fetch(`${baseURL}api/chapters/${slug}.json`)
  const { cells } = (await response.json()) as { cells: { id: string; source: string }[] }
  return `${baseURL}chapters/${slug}/#edits=${packText(formatEdits(slug, edits, cells))}`
}

test('an error tells line and column of the reader’s text, as Chromium counts them', async ({
  tab,
  baseURL,
}) => {
  const edits = failing.map(([id, text]) => ({ id, text }))
  await tab.goto(await addressOf(baseURL!, edits))
  const found: Record<string, string[]> = {}
  for (const [id] of failing) {
    await press(tab, inCell(id, button('run')))
    await expect.poll(() => stateOf(tab, id), id).toMatch(/^(done|error)$/)
    const text = await textOf(tab, inCell(id, '[data-error]'))
    found[id] = text!.match(/line \d+, column \d+/g) ?? []
  }
  expect(found).toEqual(Object.fromEntries(failing.map(([id, , places]) => [id, places])))
})

test('what a function prints stands in the cell that calls it', async ({ tab, baseURL }) => {
  const edits = [
    { id: 'jsd-without-alpha', text: 'const say = (x: number) => print(x * 2)' },
    { id: 'two-splits', text: 'say(21)' },
  ]
  await tab.goto(await addressOf(baseURL!, edits))
  await press(tab, inCell('two-splits', button('run')))
  await expectText(tab, inCell('two-splits', '[data-output]'), '42')
  expect((await textOf(tab, inCell('jsd-without-alpha', '[data-output]'))) ?? '').not.toContain('42')
})
