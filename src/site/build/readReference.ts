import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { reviveNumber, type RecordedNumber } from '../../notebook/namedNumbers.ts'
import { maybeReadText } from './maybeReadText.ts'
import type { ReferenceCell, ReferenceRecord } from '../../notebook/types.ts'

/** A record as `content/reference/<slug>.json` holds it. */
export interface RecordFile extends Omit<ReferenceRecord, 'cells'> {
  cells: Record<string, Omit<ReferenceCell, 'values'> & { values: RecordedNumber[] }>
}

/** What PyTorch + timm printed for the chapter `slug`, or `undefined` where nothing was recorded yet. */
export async function readReference(root: string, slug: string): Promise<ReferenceRecord | undefined> {
  const text = await readReferenceText(root, slug)
  if (text === undefined) return undefined
  try {
    return parseReference(text)
  } catch (error) {
    const { message } = error as Error
    throw new Error(`content/reference/${slug}.json: ${message}`, { cause: error })
  }
}

/** The same as its file has it. */
export async function readReferenceText(root: string, slug: string): Promise<string | undefined> {
  return maybeReadText(join(root, `content/reference/${slug}.json`))
}

/** @throws Error where it is no JSON */
export function parseReference(text: string): ReferenceRecord {
  try {
    return reviveReference(JSON.parse(text) as RecordFile)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new Error(`expected a record, found no JSON: ${message}`, { cause: error })
  }
}

/** Turns "nan", "inf", "-inf" and "-0" of a record file back into numbers. */
export function reviveReference(file: RecordFile): ReferenceRecord {
  const cells = Object.entries(file.cells).map(([id, cell]) => [
    id,
    { ...cell, values: cell.values.map(reviveNumber) },
  ])
  return { ...file, cells: Object.fromEntries(cells) }
}

/** What a record keeps of a twin's source: its sha256, in hex. Line ends do not count: Git may turn them into those of Windows. */
export function hashTwin(source: string): string {
  return createHash('sha256').update(source.replaceAll('\r\n', '\n')).digest('hex')
}
