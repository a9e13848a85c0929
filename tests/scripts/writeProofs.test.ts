import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeProofs } from '../../scripts/writeProofs.ts'

const chapter = {
  digest: 'aa',
  cells: 1,
  values: 2,
  matched: 2,
  largestDifference: 1e-8,
  differing: [],
}

test('writeProofs(…) makes a record of each combination that ran and leaves the others alone', async () => {
  const root = mkdtempSync(join(tmpdir(), 'lossbook-proof-'))
  const [measured, kept] = [join(root, 'measured'), join(root, 'kept')]
  try {
    mkdirSync(join(measured, 'firefox-cpu'), { recursive: true })
    mkdirSync(kept)
    writeFileSync(join(kept, 'webkit-cpu.json'), 'older')
    for (const slug of ['b', 'a']) {
      const run = { engine: 'Firefox 153.7.0', driver: 'WebDriver BiDi', backend: 'cpu', slug, ...chapter }
      writeFileSync(join(measured, 'firefox-cpu', `${slug}.json`), JSON.stringify(run))
    }
    const now = new Date('2026-03-04T05:06:07Z')
    expect(await writeProofs({ measured, kept, now })).toEqual(['firefox-cpu: 2 chapters in Firefox 153.7.0'])
    expect(readdirSync(kept).sort()).toEqual(['firefox-cpu.json', 'webkit-cpu.json'])
    expect(readFileSync(join(kept, 'webkit-cpu.json'), 'utf8')).toBe('older')
    expect(JSON.parse(readFileSync(join(kept, 'firefox-cpu.json'), 'utf8'))).toMatchObject({
      combination: 'firefox-cpu',
      engine: 'Firefox 153.7.0',
      date: '2026-03-04',
      tfjs: '4.22.0',
      chapters: { a: chapter, b: chapter },
    })
  } finally {
    rmSync(root, { recursive: true })
  }
})
