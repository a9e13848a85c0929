import { expect, test } from 'vitest'
import type { Column } from '../../../src/site/architectures/columns.ts'
import { sortRows } from '../../../src/site/architectures/sortRows.ts'

const rows = [
  { name: 'net9', size: 2 },
  { name: 'net10', size: 1 },
  { name: 'net11', size: 2 },
]
type Row = (typeof rows)[number]
const columns: Column<Row>[] = [
  { key: 'name', label: 'Name', value: (_, place) => place, text: ({ name }) => name },
  { key: 'size', label: 'Size', value: ({ size }) => size, text: ({ size }) => `${size}` },
]
const names = (key: string, ascending: boolean) =>
  sortRows(rows, columns, { key, ascending }).map(({ name }) => name)

test('sortRows(…) keeps equal rows as they were, in both directions', () => {
  expect(names('size', true)).toEqual(['net10', 'net9', 'net11'])
  expect(names('size', false)).toEqual(['net9', 'net11', 'net10'])
})

test('sortRows(…) turns the order round in which rows came', () => {
  expect(names('name', true)).toEqual(['net9', 'net10', 'net11'])
  expect(names('name', false)).toEqual(['net11', 'net10', 'net9'])
})
