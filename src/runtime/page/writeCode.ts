import { showCode } from './showCode.ts'

/** Lets a reader type into a cell's code at once: what is typed here the editor takes over, see `codeOf`. */
export function writeCode(cell: HTMLElement): void {
  showCode(cell)
  const pre = cell.querySelector<HTMLElement>('[data-code] > pre')
  if (!pre) return
  pre.autocapitalize = 'off'
  pre.spellcheck = false
  pre.setAttribute('contenteditable', 'plaintext-only')
  pre.focus({ preventScroll: true })
}
