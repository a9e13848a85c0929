import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

// WebKit knows `text-decoration` as what was once its only longhand: with a style, a colour or a thickness it drops the declaration.
test('no stylesheet gives text-decoration more than its line', () => {
  const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.css'),
  )
  expect(sheets.length).toBeGreaterThan(10)
  const dropped = sheets.flatMap((path) =>
    (readFileSync(join('src', path), 'utf8').match(/text-decoration:[^;}]*/g) ?? [])
      .filter((declaration) => !/^text-decoration:\s*(none|underline|line-through)$/.test(declaration))
      .map((declaration) => `${path}: ${declaration}`),
  )
  expect(dropped).toEqual([])
})
