import type { FolderReport } from './reportOf.ts'

/**
 * Shows a report in an element, in place of what it held.
 *
 * @returns what to say of it in a line
 */
export function renderReport(shown: HTMLElement, report: FolderReport): string {
  const { call, place, error, counts, classes, samples, ignored, surprises } = report
  const { make, table, list } = maker(shown)
  shown.replaceChildren(
    make('p', {}, make('code', { className: 'call' }, call)),
    ...(error === undefined ? [] : [make('pre', { className: 'error' }, error)]),
    ...list('Worth a look', surprises),
    ...table(
      'classes',
      'class_to_idx',
      ['Index', 'Class', 'Pictures', 'From'],
      counts.classes,
      classes.map((one) => [
        one.index,
        one.name === '' ? make('em', {}, 'without a name') : one.name,
        one.samples,
        one.folders.join(', '),
      ]),
    ),
    ...table(
      'samples',
      'The first samples',
      ['Sample', 'Class', 'File'],
      counts.samples,
      samples.map(({ index, path }, i) => [i, index, path]),
    ),
    ...table(
      'ignored',
      'Ignored, since timm reads .png, .jpg and .jpeg',
      ['Ending', 'Files', 'Such as'],
      ignored.length,
      ignored.map(({ ending, files, example }) => [
        ending === '' ? make('em', {}, 'none') : ending,
        files,
        example,
      ]),
    ),
  )
  const counted = [
    count(counts.files, 'file', 'files'),
    count(counts.classes, 'class', 'classes'),
    count(counts.samples, 'sample', 'samples'),
    `${counts.ignored.toLocaleString('en')} ignored`,
  ]
  return `“${place}”: ${error === undefined ? counted.join(', ') : `${counted[0]}, and timm fails`}.`
}

const count = (number: number, one: string, many: string) =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`

type Cell = string | number | Node

function maker({ ownerDocument: document }: HTMLElement) {
  function make<Name extends keyof HTMLElementTagNameMap>(
    tag: Name,
    properties: Partial<HTMLElementTagNameMap[Name]>,
    ...children: (string | Node)[]
  ): HTMLElementTagNameMap[Name] {
    const element = Object.assign(document.createElement(tag), properties)
    element.append(...children)
    return element
  }

  function row(tag: 'td' | 'th', cells: Cell[]) {
    return make(
      'tr',
      {},
      ...cells.map((cell) => {
        const element = make(tag, {}, typeof cell === 'number' ? cell.toLocaleString('en') : cell)
        if (tag === 'th') (element as HTMLTableCellElement).scope = 'col'
        element.toggleAttribute('data-numeric', typeof cell === 'number')
        return element
      }),
    )
  }

  /** A heading, a table in a box that scrolls, and a button if there is more than it has. Nothing without rows. */
  function table(key: string, title: string, head: string[], total: number, rows: Cell[][]): Node[] {
    if (rows.length === 0) return []
    const caption = make('caption', {}, title)
    const box = make(
      'div',
      { className: 'table', tabIndex: 0, role: 'group', ariaLabel: title },
      make(
        'table',
        {},
        caption,
        make('thead', {}, row('th', head)),
        make('tbody', {}, ...rows.map((cells) => row('td', cells))),
      ),
    )
    box.dataset.table = key
    if (total <= rows.length) return [box]
    const more = make(
      'button',
      { type: 'button', className: 'button' },
      `Show more of ${(total - rows.length).toLocaleString('en')}`,
    )
    more.dataset.more = key
    return [box, make('p', {}, more)]
  }

  function list(title: string, items: readonly string[]): Node[] {
    if (items.length === 0) return []
    return [
      make('p', {}, make('strong', {}, title)),
      make('ul', {}, ...items.map((item) => make('li', {}, ...codeIn(item)))),
    ]
  }

  /** What stands between backticks is code. */
  function codeIn(text: string): (string | Node)[] {
    return text.split('`').map((part, i) => (i % 2 === 1 ? make('code', {}, part) : part))
  }

  return { make, table, list }
}
