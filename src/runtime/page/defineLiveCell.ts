import type { ChapterData } from './chapterData.ts'
import type { EditorOpened } from './codeOf.ts'
import type { Session } from './sessionTypes.ts'
import { viewCell, type CellView } from './viewCell.ts'

/**
 * Upgrades every `<live-cell>` of a window, now and later. A cell moved in the document or left behind by a
 * navigation stops listening; it listens again when it comes back.
 *
 * @returns the views of the cells in the document, by id
 */
export function defineLiveCell(
  window: Window & typeof globalThis,
  session: Session,
  data: ChapterData,
  opened?: EditorOpened,
): ReadonlyMap<string, CellView> {
  const views = new Map<string, CellView>()

  class LiveCell extends window.HTMLElement {
    /** For tools and tests: the page's session. */
    readonly session = session
    connectedCallback() {
      const cell = data.cells.find(({ id }) => id === this.dataset.cell)
      if (cell && !views.has(cell.id)) views.set(cell.id, viewCell(this, session, cell, opened))
    }
    disconnectedCallback() {
      const id = this.dataset.cell ?? ''
      if (views.get(id)?.element !== this) return
      views.get(id)!.leave()
      views.delete(id)
    }
  }
  if (!window.customElements.get('live-cell')) window.customElements.define('live-cell', LiveCell)
  return views
}
