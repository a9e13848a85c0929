import type { CellError } from '../../notebook/types.ts'
import type { ChapterDataCell } from './chapterData.ts'
import { loadOnce } from './loadOnce.ts'
import type { Editor } from './mountEditor.ts'
import { plainCode } from './plainCode.ts'
import { renderEditorFailure } from './renderError.ts'
import { selectText } from './selectText.ts'
import type { Session } from './sessionTypes.ts'
import { showCode } from './showCode.ts'
import { tellWait } from './tellWait.ts'
import { typedText } from './typedText.ts'

export interface CellCode {
  /** Has the editor take over from the text that `writeCode` opened, with the caret and all that was typed meanwhile. */
  edit(): Promise<void>
  /** Makes what was typed before the cell could hear it the cell's text. */
  adopt(): void
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
  const failure = element.querySelector<HTMLElement>('[data-error]')!
  let editor: Editor | undefined
  let line: number | null = null
  let isAdopted = false
  /** What the cell's text was, oldest first: the editor can undo to it. */
  let earlier = [cell.source]
  const textNow = () => session.cells.find(({ id }) => id === cell.id)?.text ?? cell.source
  const leave = () => element.querySelector<HTMLElement>('[data-action="edit"]')?.focus()
  const plain = plainCode(pre, cell.source, leave)

  const open = loadOnce(async () => {
    const { mountEditor } = await import('./mountEditor.ts')
    await plain.composed()
    editor = mountEditor(place, pre, {
      text: textNow(),
      earlier,
      selection: plain.selection,
      label: `Code, cell ${cell.id}`,
      describedBy: failure.id,
      change: (text) => session.edit(cell.id, text),
      run: () => session.run(cell.id),
      leave,
    })
    // Its place there is kept: see cell.css.
    element.querySelector('[data-proof]')?.before(editor.menu.element)
    mark()
    opened?.(editor, cell.id)
  })

  function adopt() {
    if (editor || !plain.isOpen) return
    if (!isAdopted) plain.hear(() => session.edit(cell.id, plain.text))
    isAdopted = true
    session.edit(cell.id, plain.text)
  }

  function mark() {
    if (editor) editor.markLine(line)
    else markPre(pre, line)
  }

  return {
    adopt,
    async edit() {
      if (editor) return editor.focus()
      adopt()
      try {
        await tellWait(element.querySelector('[data-status]'), 'Loading the editor …', open())
        renderEditorFailure(failure, null)
      } catch (error) {
        renderEditorFailure(failure, error)
      }
    },
    select(from, to) {
      showCode(element)
      if (editor) return editor.select(from, to)
      pre.focus({ preventScroll: true })
      selectText(pre, from, to)
      pre.scrollIntoView({ block: 'nearest' })
    },
    setText(text) {
      if (editor) return editor.setText(text)
      if (!plain.isOpen) earlier = []
      else if (!isAdopted && plain.text !== cell.source) return void earlier.push(text)
      else earlier.push(plain.text)
      earlier.push(text)
      if (text === cell.source && highlighted.map(typedText).join('') === text)
        return pre.replaceChildren(...highlighted)
      const code = pre.ownerDocument.createElement('code')
      code.textContent = text
      pre.replaceChildren(code)
      void colour(code, text, () => !plain.isOpen)
    },
    markError(error) {
      const places = error ? [...(error.at ? [error.at] : []), ...error.through] : []
      line = places.find((one) => one.cell === cell.id)?.line ?? null
      mark()
    },
  }
}

/** Colours come when they are loaded, and where they cannot be loaded the text is as good. */
async function colour(code: HTMLElement, text: string, isWanted: () => boolean) {
  const loaded = await import('./highlightCode.ts').catch(() => null)
  if (loaded && code.isConnected && isWanted())
    code.replaceChildren(loaded.highlightCode(code.ownerDocument, text))
}

/** A bar behind the line, drawn where the text stands: the text itself keeps its nodes. */
function markPre(pre: HTMLElement, line: number | null) {
  pre.querySelector('[data-error-line]')?.remove()
  if (line === null) return
  const { paddingTop, lineHeight } = getComputedStyle(pre)
  const bar = pre.ownerDocument.createElement('span')
  bar.setAttribute('data-error-line', String(line))
  bar.contentEditable = 'false'
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
