import { architectures, listModels, type Architecture } from '../../library/architectures/index.ts'
import { architectureColumns, familyColumns } from './columns.ts'
import type { Touched } from '../touched/defineTouched.ts'
import { findFamilies } from './findFamilies.ts'
import { formatCall, parseSearch } from './parseSearch.ts'
import { renderRow, showColumns } from './renderRows.ts'
import { sortRows, type Order } from './sortRows.ts'

/** Rows that are added at a time: a thousand at once would make a phone stutter. */
const pageLength = 100

/** Brings the element's form, table and buttons to life. */
export function openTable(element: HTMLElement): Touched {
  const find = <Found extends HTMLElement>(selector: string) => element.querySelector<Found>(selector)!
  const [text, module] = [find<HTMLInputElement>('[name="text"]'), find<HTMLSelectElement>('[name="module"]')]
  const trained = find<HTMLInputElement>('[name="trained"]')
  const [all, more] = [find<HTMLButtonElement>('[data-all]'), find<HTMLButtonElement>('[data-more]')]
  const [table, status, call] = [
    find<HTMLTableElement>('table'),
    find('[role="status"]'),
    find('[data-call]'),
  ]
  const families = findFamilies(architectures)
  const [allText, familyText] = [all.textContent, status.textContent]
  let said = familyText
  let isOpen = false
  let order: Order = { key: 'name', ascending: true }
  let familyOrder: Order = { key: 'module', ascending: true }
  /** What was found, in natural order, and the same as it is shown. */
  let found: readonly Architecture[] = []
  let rows: readonly Architecture[] = []

  function search(): void {
    const asked = parseSearch(text.value, module.value, trained.checked)
    isOpen ||= text.value.trim() !== '' || module.value !== '' || trained.checked
    const { filter, ...options } = asked
    const names = listModels(filter, options)
    const wanted = new Set(names.map((name) => name.split('.')[0]))
    found = architectures.filter(({ name }) => wanted.has(name))
    all.textContent = isOpen ? 'Show families' : allText
    const tagged = asked.includeTags ? [count(names.length, 'name with its tag', 'names with tags')] : []
    said = isOpen ? [count(found.length, 'architecture', 'architectures'), ...tagged].join(', ') : familyText
    call.textContent = isOpen ? formatCall(asked) : 'timm.list_modules()'
    show()
  }

  function show(): void {
    const body = table.tBodies[0]!
    body.replaceChildren()
    table.parentElement!.scrollTop = 0
    const { key, ascending } = isOpen ? order : familyOrder
    const isSorted = key !== (isOpen ? 'name' : 'module') || !ascending
    if (isOpen) {
      showColumns(table, architectureColumns, order)
      rows = sortRows(found, architectureColumns, order)
      addRows()
    } else {
      showColumns(table, familyColumns, familyOrder)
      more.hidden = true
      for (const family of sortRows(families, familyColumns, familyOrder)) {
        body.append(renderRow(table, family, familyColumns))
      }
    }
    const label = find(`[data-sort="${key}"]`).textContent.toLowerCase()
    status.textContent = isSorted ? `${said}, by ${label}${ascending ? '' : ', descending'}` : said
  }

  function addRows(): void {
    const body = table.tBodies[0]!
    const shown = body.rows.length
    const next = rows.slice(shown, shown + pageLength)
    body.append(...next.map((row) => renderRow(table, row, architectureColumns)))
    const left = rows.length - shown - next.length
    more.hidden = left === 0
    more.textContent = `Show ${Math.min(left, pageLength)} more of ${left.toLocaleString('en')}`
  }

  function sortBy(key: string): void {
    const turn = (old: Order) => ({ key, ascending: old.key === key ? !old.ascending : true })
    if (isOpen) order = turn(order)
    else familyOrder = turn(familyOrder)
    show()
  }

  function press(button: HTMLButtonElement): void {
    if (button === more) {
      addRows()
      if (more.hidden) table.parentElement!.focus()
    } else if (button === all) {
      if (isOpen) for (const field of [text, module]) field.value = ''
      trained.checked &&= !isOpen
      isOpen = !isOpen
      search()
    } else if (button.dataset.sort) {
      sortBy(button.dataset.sort)
    } else if (button.dataset.family) {
      module.value = button.dataset.family
      search()
      table.parentElement!.focus()
    }
  }

  return { input: search, press }
}

const count = (number: number, one: string, many: string) =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`
