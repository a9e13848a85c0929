import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RecordFile } from '../../src/site/build/readReference.ts'

const project = join(import.meta.dirname, '../..')

export interface Book {
  root: string
  /** Writes a chapter and gives its path. */
  chapter(slug: string, text: string): Promise<string>
  record(slug: string, cells: RecordFile['cells']): Promise<void>
  remove(): Promise<void>
}

/** A project of its own in a temporary folder: our code and packages, other chapters. */
export async function makeBook(): Promise<Book> {
  const root = await mkdtemp(join(tmpdir(), 'lossbook-'))
  await Promise.all(
    ['content/chapters', 'content/reference'].map((folder) => mkdir(join(root, folder), { recursive: true })),
  )
  await Promise.all(
    ['src', 'node_modules'].map((folder) => symlink(join(project, folder), join(root, folder))),
  )
  await copyFile(join(project, 'package-lock.json'), join(root, 'package-lock.json'))
  return {
    root,
    async chapter(slug, text) {
      const path = join(root, `content/chapters/${slug}.mdx`)
      await writeFile(path, text)
      return path
    },
    async record(slug, cells) {
      const record: RecordFile = {
        slug,
        python: '3.11',
        torch: '2.13.0',
        timm: '1.0.29',
        recorded: '2026-11-25',
        cells,
      }
      await writeFile(join(root, `content/reference/${slug}.json`), JSON.stringify(record))
    },
    remove: () => rm(root, { recursive: true }),
  }
}
