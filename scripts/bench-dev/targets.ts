import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { makeProjects } from '../bench-book/makeProjects.ts'
import { slugOf } from '../bench-book/writeChapters.ts'

const project = join(import.meta.dirname, '../..')
const folder = join(project, '.cache/bench-dev')

/** A book, and where in it an author edits. */
export interface Target {
  root: string
  slug: string
  /** The cell whose value is waited for. */
  cell: string
  /** The text of a chapter in which that cell prints a number, and declares something. */
  edit(text: string, printed: string, declared?: string): string
}

/** The book of this project. */
export async function thisBook(): Promise<Target> {
  const { book: root } = await makeProjects(folder, 1)
  await cp(join(project, 'content'), join(root, 'content'), { recursive: true })
  return {
    root,
    slug: 'jsd-cross-entropy',
    cell: 'cross-entropy-of-clean',
    edit: (text, printed, declared = '') =>
      text.replace(
        'F.crossEntropy(output.slice(0, 1), labels)',
        (whole) => `${declared}${whole}.mul(0).add(${printed})`,
      ),
  }
}

/** A generated book of ten cells a chapter. */
export async function generatedBook(count: number): Promise<Target> {
  // A chapter of this book stands in every generated one.
  const { book: root } = await makeProjects(folder, count - 1)
  return {
    root,
    slug: slugOf(1),
    cell: 'largest',
    edit: (text, printed, declared = '') =>
      text.replace(/const margin = [\d.]+/, `${declared}const margin = ${printed}`),
  }
}
