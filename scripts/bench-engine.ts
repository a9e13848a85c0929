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
/** Milliseconds a cell that are worth a look. */
const noticedMs = 0.1

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1_000, 3_000, 10_000]
// The compiler of JavaScript warms up on a chapter that does not count.
measureAnalysis(1_000)
const rows = sizes.map((cells) => bestOf(measureAnalysis(cells), measureAnalysis(cells)))
console.log('analysis of a chapter, milliseconds')
console.table(rows)
const [smallest, largest] = [rows[0]!, rows.at(-1)!]
for (const stage of ['find fences', 'read cells', 'link names'] as const) {
  const [before, after] = [smallest, largest].map((row) => row[stage] / row.cells) as [number, number]
  if (after <= noticedMs || after <= tolerated * before) continue
  console.error(
    `bench-engine: ${stage}: expected a cell of ${largest.cells} to take at most ${tolerated} times as long as one of ${smallest.cells}, found ${(after / before).toFixed(1)} times`,
  )
  process.exitCode = 1
}

type Row = ReturnType<typeof measureAnalysis>

/** The shorter time of each stage: whatever else the machine did only ever adds. */
function bestOf(one: Row, other: Row): Row {
  const keys = Object.keys(one) as (keyof Row)[]
  return Object.fromEntries(keys.map((key) => [key, Math.min(one[key], other[key])])) as Row
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
