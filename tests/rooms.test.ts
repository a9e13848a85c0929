import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

/** Each room may import only from the rooms listed, or the folders of them: this table is the architecture. */
const rooms: Record<string, string[]> = {
  library: [],
  notebook: [],
  cite: [],
  runtime: ['notebook', 'library/format'],
  site: ['cite', 'library', 'notebook', 'runtime'],
}

/** Static, dynamic, side-effect and worker imports, textually, so that `.astro` files are seen too. */
const importRe = /\b(?:from|import|URL)\s*\(?\s*['"](\.[^'"]+)['"]/g

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) =>
  /\.(ts|mts|js|mjs|astro)$/.test(path),
)

test('imports go down the room table only', () => {
  const upward: string[] = []
  for (const path of sources) {
    const [room = ''] = path.split('/')
    const open = [room, ...(rooms[room] ?? [])]
    for (const [, specifier = ''] of readFileSync(join('src', path), 'utf8').matchAll(importRe)) {
      const target = relative('.', join(dirname(path), specifier))
      const outside = target.startsWith('..')
      const allowed = open.some(
        (folder) => target.startsWith(`${folder}/`) || target.startsWith(`${folder}.`),
      )
      // Only the site, and what builds it, reads what lies beside src: content, package.json.
      if (outside ? room !== 'site' : !allowed) upward.push(`${path} imports ${target}`)
    }
  }
  expect(upward).toEqual([])
})

test('every folder of src is a room of the table', () => {
  const folders = readdirSync('src', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
  expect(folders.filter((name) => !(name in rooms))).toEqual([])
})

test('the room table is the one ARCHITECTURE.md shows', () => {
  const rows = readFileSync('ARCHITECTURE.md', 'utf8').matchAll(/^\| `src\/(\w+)\/` +\|.*\| ([^|]+?) +\|$/gm)
  const shown = Object.fromEntries(
    [...rows].map(([, room, imports = '']) => {
      const names = { nothing: [], all: ['cite', 'library', 'notebook', 'runtime'] }[imports.trim()]
      return [room, names ?? imports.trim().split(', ')]
    }),
  )
  expect(shown).toEqual(rooms)
})
