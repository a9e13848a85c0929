/**
 * `npm run reference [slug…]` asks real PyTorch and timm what the twins of a chapter print, and keeps the answer in
 * `content/reference/<slug>.json`. All chapters, unless some are named. `PYTHON` says which Python; it needs torch and timm.
 */
import { dirname, join } from 'node:path'
import { listChapters } from '../src/site/build/listChapters.ts'
import { recordReference } from './recordReference.ts'

const root = dirname(import.meta.dirname)
const python = process.env.PYTHON ?? 'python3'
const today = new Date().toISOString().slice(0, 10)
const { slugs: chapters } = await listChapters(join(root, 'content/chapters'))
const slugs = process.argv.length > 2 ? process.argv.slice(2) : chapters

try {
  for (const slug of slugs) {
    if (!chapters.includes(slug))
      throw new Error(`reference: unknown chapter ${slug}, expected one of ${chapters.join(', ')}`)
    const { path, cells, changed } = await recordReference(slug, { root, python, today })
    console.log(`${path}: ${cells} cells, ${changed ? 'recorded' : 'unchanged'}`)
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
