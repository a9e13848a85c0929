import { foldedText, type Column } from './columns.ts'
import type { Order } from './sortRows.ts'

/** Gives a table its head: a button for each column, and how the rows are sorted now. */
export function showColumns<Row>(
  table: HTMLTableElement,
  columns: readonly Column<Row>[],
  order: Order,
): void {
  const row = table.tHead!.rows[0]!
  const focused = row.querySelector<HTMLElement>('button:focus')?.dataset.sort
  row.replaceChildren(
    ...columns.map(({ key, label, ...column }) => {
      const cell = createElement(table, 'th', { scope: 'col' })
      mark(cell, column)
      if (key === order.key) cell.ariaSort = order.ascending ? 'ascending' : 'descending'
      const button = cell.appendChild(createElement(table, 'button', { type: 'button', textContent: label }))
      button.dataset.sort = key
      return cell
    }),
  )
  if (focused) row.querySelector<HTMLElement>(`[data-sort="${focused}"]`)?.focus()
}

/** One row; its first cell is its name. */
export function renderRow<Row>(
  table: HTMLTableElement,
  row: Row,
  columns: readonly Column<Row>[],
): HTMLElement {
  const line = createElement(table, 'tr')
  for (const [i, column] of columns.entries()) {
    const cell = line.appendChild(
      i === 0 ? createElement(table, 'th', { scope: 'row' }) : createElement(table, 'td'),
    )
    mark(cell, column)
    cell.append(...renderText(table, column.text(row), column.shape))
  }
  line.cells[0]!.append(createElement(table, 'small', { textContent: foldedText(row, columns) }))
  return line
}

/** Says to the style sheet what a column is like. */
function mark(cell: HTMLElement, { folds, numeric }: Pick<Column<never>, 'folds' | 'numeric'>): void {
  cell.toggleAttribute('data-folds', folds !== undefined)
  cell.toggleAttribute('data-numeric', numeric === true)
}

function renderText(table: HTMLTableElement, text: string, shape: Column<never>['shape']): (Node | string)[] {
  if (shape === 'name') {
    return text.split(/(?<=_)/).flatMap((part, i) => (i === 0 ? [part] : [createElement(table, 'wbr'), part]))
  }
  if (shape === 'family') {
    const button = createElement(table, 'button', { type: 'button' })
    button.dataset.family = text
    button.append(...renderText(table, text, 'name'))
    return [button]
  }
  const [first = '', ...others] = text.split(' ')
  if (shape !== 'texts' || others.length === 0) return [text]
  const details = createElement(table, 'details')
  details.append(
    createElement(table, 'summary', { textContent: `${first} +${others.length}` }),
    others.join(', '),
  )
  return [details]
}

function createElement<Name extends keyof HTMLElementTagNameMap>(
  { ownerDocument }: Node,
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
): HTMLElementTagNameMap[Name] {
  return Object.assign(ownerDocument!.createElement(name), properties)
}
