import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { reviveReference, type RecordFile } from '../../src/site/build/readReference.ts'
import type { ReferenceRecord } from '../../src/notebook/types.ts'

const content = join(import.meta.dirname, '../../content')

/** Slugs of all chapters, from their files. */
export function chapterSlugs(): string[] {
  return readdirSync(join(content, 'chapters'))
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => name.slice(0, -4))
    .sort()
}

/** What PyTorch printed, read apart from the code that builds the site. */
export function recordOf(slug: string): ReferenceRecord {
  return reviveReference(
    JSON.parse(readFileSync(join(content, `reference/${slug}.json`), 'utf8')) as RecordFile,
  )
}

/**
 * Text of Python and of TypeScript in one form: white space folded, brackets of tuples and lists alike, and the words for
 * truth and nothing in one spelling.
 */
export function comparable(text: string): string {
  return (
    text
      .replace(/\s+/g, ' ')
      .replace(/(?<![\w.])\(/g, '[')
      .replace(/\)(?=[\],)]|$| \[)/g, ']')
      // A whole number that is a float in Python.
      .replace(/(?<![\w.])(-?\d+)\.0(?![\w.])/g, '$1')
      .replace(/\b(?:True|true)\b/g, 'true')
      .replace(/\b(?:False|false)\b/g, 'false')
      .trim()
  )
}
