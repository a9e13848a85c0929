import { parser } from '@lezer/python'

/** A cell's twin, as its export needs it. */
export interface ExportedTwin {
  id: string
  python?: string
  options: { expectError: boolean }
}

const head = `def show(value):
    """Shows what a cell's last expression is, as a notebook does."""
    if value is not None:
        print(repr(value))`

/** The PyTorch twins of a chapter as one Python script that prints what was recorded. */
export function exportPython(title: string, url: string, cells: readonly ExportedTwin[]): string {
  const texts = cells.flatMap(({ id, python, options }) => {
    if (python === undefined) return []
    const shown = showLast(python)
    return [`# ${id}\n${options.expectError ? guarded(shown) : shown}`]
  })
  return `${[`# ${title}\n# ${url}\n# pip install torch timm, then run this file.`, head, ...texts].join('\n\n')}\n`
}

/** The twin with its last statement shown, where that is an expression. */
function showLast(source: string): string {
  const last = parser.parse(source).topNode.lastChild
  const expression = last?.name === 'ExpressionStatement' ? last.firstChild : null
  if (!last || !expression) return source
  // Several expressions with commas between are a tuple.
  const end = last.lastChild?.to ?? expression.to
  const text = source.slice(expression.from, end)
  const value = text.includes(',') && last.firstChild !== last.lastChild ? `(${text})` : text
  return `${source.slice(0, expression.from)}show(${value})${source.slice(end)}`
}

function guarded(source: string): string {
  return `try:\n${source.replace(/^(?=.)/gm, '    ')}\nexcept Exception as error:\n    print(f"{type(error).__name__}: {error}")`
}
