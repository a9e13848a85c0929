import type { Column } from './columns.ts'

export interface Order {
  /** The column's key. */
  key: string
  ascending: boolean
}

/** The rows in the order of a column; rows that are equal there stay as they were, in either direction. */
export function sortRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[], order: Order): Row[] {
  const { value } = columns.find(({ key }) => key === order.key)!
  const sign = order.ascending ? 1 : -1
  return rows
    .map((row, place) => ({ row, key: value(row, place) }))
    .sort(({ key: a }, { key: b }) => (a === b ? 0 : sign * (a < b ? -1 : 1)))
    .map(({ row }) => row)
}
