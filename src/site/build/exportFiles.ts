import type { AddressOf } from './citations.ts'
import type { ExecutedChapter } from './executedChapter.ts'
import { exportNotebook } from './exportNotebook.ts'
import { exportPython } from './exportPython.ts'
import { exportScript } from './exportScript.ts'

/** A chapter as files for other places: a program for Node, its twins as a script, both as a notebook. */
export function exportFiles(
  { slug, title, cells }: Pick<ExecutedChapter, 'slug' | 'title' | 'cells'>,
  addressOf: AddressOf,
): { name: string; mediaType: string; text: string }[] {
  const url = addressOf(`chapters/${slug}/`)
  return [
    { name: `${slug}.ts`, mediaType: 'text/plain', text: exportScript(title, url, cells) },
    { name: `${slug}.py`, mediaType: 'text/x-python', text: exportPython(title, url, cells) },
    { name: `${slug}.ipynb`, mediaType: 'application/x-ipynb+json', text: exportNotebook(title, url, cells) },
  ]
}
