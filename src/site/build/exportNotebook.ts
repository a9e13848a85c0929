import { fence } from '../../cite/formatMarkdown.ts'
import type { ExecutedCell } from './executedChapter.ts'

type NotebookCell = Pick<ExecutedCell, 'id' | 'source' | 'python' | 'reference' | 'outputs' | 'error'>

/**
 * A chapter as a Jupyter notebook, nbformat 4.5: the twins as Python cells with the output that was recorded, each after its
 * TypeScript as text.
 */
export function exportNotebook(title: string, url: string, cells: readonly NotebookCell[]): string {
  const notebook = {
    cells: [
      markdown('about-this-notebook', `# ${title}\n\n<${url}>`),
      ...cells.flatMap(({ id, source, python, reference }) => [
        // An id of a cell has at most 64 characters.
        markdown(`ts-${id}`.slice(0, 64), `[${id}](${url}#${id})\n\n${fence('ts', source)}`),
        ...(python === undefined ? [] : [code(`py-${id}`.slice(0, 64), python, reference?.text ?? '')]),
      ]),
    ],
    metadata: {
      kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
      language_info: { name: 'python' },
    },
    nbformat: 4,
    nbformat_minor: 5,
  }
  return `${JSON.stringify(notebook, null, 1)}\n`
}

const markdown = (id: string, text: string) => ({
  cell_type: 'markdown',
  id,
  metadata: {},
  source: linesOf(text),
})

const code = (id: string, text: string, output: string) => ({
  cell_type: 'code',
  execution_count: null,
  id,
  metadata: {},
  outputs: output === '' ? [] : [{ name: 'stdout', output_type: 'stream', text: linesOf(`${output}\n`) }],
  source: linesOf(text),
})

/** A text as notebooks keep it: lines with their ends. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? []
}
