import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'

/** Order of tables in https://www.w3.org/TR/WOFF2/#table_dir_format; this far all are named by their number. */
const glyf = 10
const loca = 11

/** The characters a WOFF2 file has shapes for: what its `cmap` says, in format 4 or 12. */
export function fontCharacters(path: string): Set<string> {
  const file = readFileSync(path)
  let at = 48
  const readSize = () => {
    let size = 0
    for (;;) {
      const byte = file[at++]!
      size = size * 128 + (byte & 127)
      if (byte < 128) return size
    }
  }
  let start = 0
  let cmap: { start: number; end: number } | undefined
  for (let left = file.readUInt16BE(12); left > 0; left--) {
    const flags = file[at++]!
    const known = flags & 63
    const name = known === 63 ? file.toString('latin1', at, (at += 4)) : known
    let size = readSize()
    // The shapes are stored in another form, unless the version is 3; other tables are, unless it is 0.
    const shapes = name === glyf || name === loca
    if (shapes ? flags >> 6 !== 3 : flags >> 6 !== 0) size = readSize()
    if (name === 0) cmap = { start, end: start + size }
    start += size
  }
  if (!cmap) throw new Error(`fontCharacters: expected a cmap in ${path}, found none`)
  const tables = brotliDecompressSync(file.subarray(at, at + file.readUInt32BE(20)))
  return readCmap(tables.subarray(cmap.start, cmap.end))
}

function readCmap(cmap: Buffer): Set<string> {
  const found = new Set<string>()
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const table = cmap.subarray(cmap.readUInt32BE(8 + 8 * i))
    const format = table.readUInt16BE(0)
    const ranges: [number, number][] = []
    if (format === 12) {
      for (let j = 0; j < table.readUInt32BE(12); j++) {
        ranges.push([table.readUInt32BE(16 + 12 * j), table.readUInt32BE(20 + 12 * j)])
      }
    } else if (format === 4) {
      const bytes = table.readUInt16BE(6)
      for (let j = 0; j < bytes; j += 2) {
        ranges.push([table.readUInt16BE(16 + bytes + j), table.readUInt16BE(14 + j)])
      }
    }
    for (const [first, last] of ranges) {
      for (let code = first; code <= last && code < 0x11_0000; code++) found.add(String.fromCodePoint(code))
    }
  }
  return found
}
