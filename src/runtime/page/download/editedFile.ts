import type { Output } from '../../../notebook/types.ts'
import { printedText } from '../../../notebook/printedText.ts'
import { jsonInScript } from '../../jsonInScript.ts'
import type { CellChange } from '../sessionTypes.ts'

/** A cell whose text is the reader's. */
export interface EditedCell {
  id: string
  /** The author's text. */
  source: string
  text: string
  /** What the reader's text printed; `null` where it was not run. */
  outputs: readonly Output[] | null
}

/** A chapter as Markdown, with the reader's code and what it printed in place of the author's. */
export function editMarkdown(file: string, cells: readonly EditedCell[]): string {
  return cells.reduce((markdown, { id, source, text, outputs }) => {
    const end = markdown.indexOf(`\n[Cell ${id}](`)
    const code = markdown.lastIndexOf(`ts\n${source}\n`, end)
    if (end < 0 || code < 0) return markdown
    const start = markdown.lastIndexOf('\n', code) + 1
    const line = markdown.indexOf(')', end) + 1
    const rest = markdown.indexOf('\n', line)
    const printed = outputs ? printedText(outputs) : ''
    const blocks = [fence('ts', text), ...(printed === '' ? [] : [fence('text', printed)])]
    const link = `${markdown.slice(end + 1, line)}: changed${outputs ? '' : ', not run'}`
    return `${markdown.slice(0, start)}${blocks.join('\n\n')}\n\n${link}${markdown.slice(rest)}`
  }, file)
}

/** A notebook whose TypeScript, which stands in it as text, is the reader's. */
export function editNotebook(file: string, cells: readonly EditedCell[]): string {
  const notebook = JSON.parse(file) as { cells: { id: string; source: string[] }[] }
  for (const { id, source, text } of cells) {
    const cell = notebook.cells.find((one) => one.id === `ts-${id}`.slice(0, 64))
    if (!cell) continue
    const edited = cell.source.join('').replace(source, () => text)
    cell.source = edited.match(/[^\n]*\n|[^\n]+/g) ?? []
  }
  return `${JSON.stringify(notebook, null, 1)}\n`
}

/** A chapter in one file that shows the reader's changes when it is opened; nothing of them runs before Run. */
export function editPage(file: string, changes: readonly CellChange[]): string {
  const at = file.indexOf('<script type="application/json" data-embed')
  return `${file.slice(0, at)}<script type="application/json" data-edits>${jsonInScript(changes)}</script>${file.slice(at)}`
}

/** A fenced block, whose fence is longer than any run of backticks in it. */
function fence(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const mark = '`'.repeat(longest + 1)
  return `${mark}${language}\n${text}\n${mark}`
}
