/**
 * Times what the engine makes of a chapter's text, at three sizes: fences found, each cell read, names linked. Fails when a cell
 * of the largest chapter takes much longer than one of the smallest: then something is no longer linear.
 * Usage: node scripts/bench-engine.ts [cells…]
 */
import { analyzeCell } from '../src/notebook/analyzeCell.ts'
import { knownGlobals } from '../src/notebook/knownGlobals.ts'
import { linkCells } from '../src/notebook/linkCells.ts'
import { parseChapter } from '../src/notebook/parseChapter.ts'

/** How much longer a cell may take in the largest chapter; the garbage collector and other programs disturb this much. */
const tolerated = 3

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1_000, 3_000, 10_000]
// The compiler of JavaScript warms up on a chapter that does not count.
measureAnalysis(300)
const rows = sizes.map(measureAnalysis)
console.log('analysis of a chapter, milliseconds')
console.table(rows)
const perCell = rows.map((row) => row['a cell'])
const growth = perCell.at(-1)! / perCell[0]!
if (!(growth <= tolerated)) {
  console.error(
    `bench-engine: expected a cell of ${sizes.at(-1)} to take at most ${tolerated} times as long as one of ${sizes[0]}, found ${growth.toFixed(1)} times`,
  )
  process.exitCode = 1
}

function measureAnalysis(cells: number) {
  const text = writeChapter(cells)
  const start = performance.now()
  const chapter = parseChapter(text)
  const parsed = performance.now()
  const analyses = chapter.cells.map(analyzeCell)
  const analysed = performance.now()
  const links = linkCells(analyses, knownGlobals)
  const linked = performance.now()
  const wrong = links.flatMap(({ missing }) => missing)
  if (chapter.cells.length !== cells || wrong.length > 0)
    throw new Error(`bench-engine: expected ${cells} linked cells, found ${chapter.cells.length}`)
  return {
    cells,
    'find fences': Math.round(parsed - start),
    'read cells': Math.round(analysed - parsed),
    'link names': Math.round(linked - analysed),
    'in all': Math.round(linked - start),
    'a cell': Number(((linked - start) / cells).toFixed(3)),
  }
}

/** Cells of every shape that matters: imports, a name that all redefine, one that all read, types, closures, a chain. */
function writeChapter(cells: number): string {
  const text = Array.from({ length: cells }, (_, i) => {
    const above = i === 0 ? '1' : `step${i - 1}({ a: ${i} })`
    const first = i === 0 ? 'const base = 2\ninterface Pair { a: number; b?: number }\n' : ''
    return `Cell ${i} in words.

\`\`\`ts live id="cell-${i}"
import * as tf from '@tensorflow/tfjs'
${first}let output = tf.tensor2d([[${i}, base]])
const step${i} = ({ a, b = base }: Pair): number => a * b + ${above}
for (let k = 0; k < 3; k++) print(k, output, step${i}({ a: k }))
\`\`\`

\`\`\`py reference
output = torch.tensor([[${i}, base]])
\`\`\`
`
  })
  return `---\ntitle: Long\n---\n\n${text.join('\n')}`
}
