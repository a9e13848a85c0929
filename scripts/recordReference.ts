import { spawn } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { format } from 'prettier'
import { parseChapter } from '../src/notebook/parseChapter.ts'
import type { RecordedNumber } from '../src/notebook/namedNumbers.ts'
import { hashTwin, type RecordFile } from '../src/site/build/readReference.ts'

export interface RecordOptions {
  /** The project's root. */
  root: string
  /** A Python with torch and timm. */
  python: string
  /** ISO date written into a record whose content changed. */
  today: string
}

/**
 * Has Python execute the twins of chapter `slug` and writes what they print to `content/reference/<slug>.json`.
 *
 * @returns the record's path, how many cells it holds, and whether its content changed; a record that would differ only in
 *   its date is left alone
 * @throws Error naming the chapter's line and the cell when a fence or a twin is faulty
 */
export async function recordReference(slug: string, { root, python, today }: RecordOptions) {
  const file = `content/chapters/${slug}.mdx`
  const path = `content/reference/${slug}.json`
  const { cells, problems } = parseChapter(await readFile(join(root, file), 'utf8'))
  if (problems.length > 0)
    throw new Error(problems.map(({ line, message }) => `${file}:${line} ${message}`).join('\n'))
  const twins = cells.flatMap(({ id, python: twin, options }) =>
    twin ? [{ id, source: twin.source, line: twin.line, expectError: options.expectError }] : [],
  )
  const answer = await askPython(python, { file, cells: twins })
  const record: RecordFile = {
    slug,
    python: answer.python,
    torch: answer.torch,
    timm: answer.timm,
    recorded: today,
    cells: Object.fromEntries(
      twins.map(({ id, source }) => [id, { hash: hashTwin(source), ...answer.cells[id] }]),
    ),
  }
  const old = await readFile(join(root, path), 'utf8').catch(() => '{}')
  const changed = withoutDate(JSON.parse(old)) !== withoutDate(record)
  if (changed) {
    await writeFile(
      join(root, path),
      await format(JSON.stringify(record, null, 2), { parser: 'json', printWidth: 110 }),
    )
  }
  return { path, cells: twins.length, changed }
}

const withoutDate = (record: Partial<RecordFile>) => JSON.stringify({ ...record, recorded: '' })

interface Answer {
  python: string
  torch: string
  timm: string
  cells: Record<string, { text: string; values: RecordedNumber[] }>
}

/** Runs `reference.py`, which describes what goes in and out. */
async function askPython(python: string, question: object): Promise<Answer> {
  const child = spawn(python, [join(import.meta.dirname, 'reference.py')])
  const exit = new Promise<number | null>((resolve, reject) => {
    child.on('close', resolve)
    child.on('error', () =>
      reject(new Error(`reference: cannot start ${python}; set PYTHON to a Python with torch and timm`)),
    )
  })
  // A Python that cannot start, or leaves early, closes its input: `exit` tells why.
  child.stdin.on('error', () => {})
  child.stdin.end(JSON.stringify(question))
  const [answer, complaint, code] = await Promise.all([text(child.stdout), text(child.stderr), exit])
  if (code !== 0) throw new Error(complaint.trim())
  return JSON.parse(answer)
}
