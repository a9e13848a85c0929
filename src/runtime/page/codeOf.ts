import type { CellError } from '../../notebook/types.ts'
import type { ChapterDataCell } from './chapterData.ts'
import { loadOnce } from './loadOnce.ts'
import type { Editor } from './mountEditor.ts'
import { selectText } from './selectText.ts'
import type { Session } from './sessionTypes.ts'
import { tellWait } from './tellWait.ts'

export interface CellCode {
  /** Opens the editor in place of the text and puts the caret into it. */
  edit(): Promise<void>
  setText(text: string): void
  /** Marks the line of this cell an error points to, or none. */
  markError(error: CellError | null): void
  /** Brings a part of the text into view and selects it, without opening the editor. */
  select(from: number, to: number): void
}

/** Hears of each editor that was opened. */
export type EditorOpened = (editor: Editor, cell: string) => void

/** The code of a cell: the author's highlighted text until the first edit, then an editor in its place. */
export function codeOf(
  element: HTMLElement,
  session: Session,
  cell: ChapterDataCell,
  opened?: EditorOpened,
): CellCode {
  const place = element.querySelector<HTMLElement>('[data-code]')!
  const pre = place.querySelector('pre')!
  const highlighted = [...pre.childNodes]
  let editor: Editor | undefined
  let line: number | null = null
  const textNow = () => session.cells.find(({ id }) => id === cell.id)?.text ?? cell.source

  const open = loadOnce(async () => {
    const { mountEditor } = await import('./mountEditor.ts')
    editor = mountEditor(place, pre, {
      text: textNow(),
      label: `Code, cell ${cell.id}`,
      describedBy: element.querySelector('[data-error]')?.id,
      change: (text) => session.edit(cell.id, text),
      run: () => session.run(cell.id),
      leave: () => element.querySelector<HTMLElement>('[data-action="edit"]')?.focus(),
    })
    // Its place there is kept: see cell.css.
    element.querySelector('[data-proof]')?.before(editor.menu.element)
    mark()
    opened?.(editor, cell.id)
  })

  function show() {
    const fold = place.closest('details')
    if (fold) fold.open = true
    element.querySelector<HTMLElement>('[data-tab="ts"]')?.click()
  }

  function mark() {
    if (editor) editor.markLine(line)
    else markPre(pre, line)
  }

  return {
    async edit() {
      show()
      await tellWait(element.querySelector('[data-status]'), 'Loading the editor …', open())
      editor?.focus()
    },
    select(from, to) {
      show()
      if (editor) return editor.select(from, to)
      pre.focus({ preventScroll: true })
      selectText(pre, from, to)
      pre.scrollIntoView({ block: 'nearest' })
    },
    setText(text) {
      if (editor) return editor.setText(text)
      if (text === cell.source) return pre.replaceChildren(...highlighted)
      const code = pre.ownerDocument.createElement('code')
      code.textContent = text
      pre.replaceChildren(code)
      void colour(code, text)
    },
    markError(error) {
      const places = error ? [...(error.at ? [error.at] : []), ...error.through] : []
      line = places.find((one) => one.cell === cell.id)?.line ?? null
      mark()
    },
  }
}

/** Colours come when they are loaded, and where they cannot be loaded the text is as good. */
async function colour(code: HTMLElement, text: string) {
  const loaded = await import('./highlightCode.ts').catch(() => null)
  if (loaded && code.isConnected) code.replaceChildren(loaded.highlightCode(code.ownerDocument, text))
}

/** A bar behind the line, drawn where the text stands: the text itself keeps its nodes. */
function markPre(pre: HTMLElement, line: number | null) {
  pre.querySelector('[data-error-line]')?.remove()
  if (line === null) return
  const { paddingTop, lineHeight } = getComputedStyle(pre)
  const bar = pre.ownerDocument.createElement('span')
  bar.setAttribute('data-error-line', String(line))
  const top = parseFloat(paddingTop) + (line - 1) * parseFloat(lineHeight)
  Object.assign(pre.style, { position: 'relative', isolation: 'isolate' })
  Object.assign(bar.style, {
    position: 'absolute',
    insetInline: '0',
    zIndex: '-1',
    height: lineHeight,
    top: `${top}px`,
  })
  pre.append(bar)
}
