import { typedOver, typedText } from './typedText.ts'

/** The text of a cell before its editor is there. With the press of Edit `writeCode` makes it editable and gives it the focus. */
export interface PlainCode {
  /** Whether a reader can type into it. */
  readonly isOpen: boolean
  readonly text: string
  /** The caret, or what is selected, while it has the focus. */
  readonly selection: { anchor: number; head: number } | null
  /** Calls `change` for each change from now on. */
  hear(change: () => void): void
  /** Resolves when no composition is under way: a word of several keys is not cut in two. */
  composed(): Promise<void>
}

/**
 * @param shown what stands there before a reader typed
 * @param leave called when Escape is pressed
 */
export function plainCode(pre: HTMLElement, shown: string, leave: () => void): PlainCode {
  const { ownerDocument: document } = pre
  let isComposing = false
  for (const type of ['compositionstart', 'compositionupdate', 'compositionend'])
    pre.addEventListener(type, () => (isComposing = type !== 'compositionend'))
  pre.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.isComposing && plain.isOpen) leave()
  })

  function offsetOf(node: Node, offset: number) {
    const range = document.createRange()
    range.setStart(pre, 0)
    range.setEnd(node, offset)
    return typedText(range.cloneContents()).length
  }

  const plain: PlainCode = {
    get isOpen() {
      return pre.hasAttribute('contenteditable')
    },
    get text() {
      return typedOver(shown, pre)
    },
    get selection() {
      const { anchorNode, anchorOffset, focusNode, focusOffset } = document.getSelection() ?? {}
      if (document.activeElement !== pre) return null
      if (!pre.contains(anchorNode!) || !pre.contains(focusNode!)) return { anchor: 0, head: 0 }
      return { anchor: offsetOf(anchorNode!, anchorOffset!), head: offsetOf(focusNode!, focusOffset!) }
    },
    hear(change) {
      pre.addEventListener('input', change)
      // What an editor tells of itself; the name is there already.
      const told = { role: 'textbox', 'aria-multiline': 'true', autocorrect: 'off' }
      for (const [name, value] of Object.entries(told)) pre.setAttribute(name, value)
    },
    async composed() {
      while (isComposing) {
        await new Promise((resolve) => pre.addEventListener('compositionend', resolve, { once: true }))
      }
    },
  }
  return plain
}
