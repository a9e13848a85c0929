import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { arch, platform } from 'node:os'
import { join } from 'node:path'
import { format } from 'prettier'
import type { MeasuredChapter, ProofRecord } from '../src/site/proof/ProofRecord.ts'

/** What a test wrote of one chapter. */
type Measurement = MeasuredChapter & { slug: string; engine: string; driver: string; backend: string }

/**
 * Makes a record of what the tests measured, one file for each combination of browser and backend that ran. Records of
 * combinations that did not run stay as they are.
 *
 * @param measured folder of folders, one for each combination, of a file for each chapter
 * @param kept folder of the records
 * @returns a line for each record written
 */
export async function writeProofs({
  measured,
  kept,
  now = new Date(),
}: {
  measured: string
  kept: string
  now?: Date
}): Promise<string[]> {
  const lines: string[] = []
  mkdirSync(kept, { recursive: true })
  for (const combination of existsSync(measured) ? readdirSync(measured).sort() : []) {
    const folder = join(measured, combination)
    const found = readdirSync(folder)
      .sort()
      .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Measurement)
    const [first] = found
    if (!first) continue
    const record: ProofRecord = {
      combination,
      engine: first.engine,
      driver: first.driver,
      backend: first.backend,
      date: now.toISOString().slice(0, 10),
      lossbook: versionOf('package.json'),
      tfjs: versionOf('node_modules/@tensorflow/tfjs/package.json'),
      system: `${platform()} ${arch()}`,
      chapters: Object.fromEntries(found.map((one) => [one.slug, measuredOf(one)])),
    }
    const text = await format(JSON.stringify(record), { parser: 'json', printWidth: 110 })
    writeFileSync(join(kept, `${combination}.json`), text)
    lines.push(`${combination}: ${found.length} chapters in ${record.engine}`)
  }
  return lines
}

function measuredOf({ digest, cells, values, matched, largestDifference, differing }: Measurement) {
  return { digest, cells, values, matched, largestDifference, differing } satisfies MeasuredChapter
}

function versionOf(path: string): string {
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version
}
