import { loadOnce } from '../../runtime/page/loadOnce.ts'
import type { OpenTable } from './openTable.ts'

/**
 * A table of timm's families that becomes the table of all its architectures. This is all that the page loads by itself: the
 * first touch brings the list and what searches and sorts it, and what was asked for meanwhile follows.
 */
export class ArchitectureTable extends HTMLElement {
  readonly #open = loadOnce(async () => (await import('./openTable.ts')).openTable(this))

  connectedCallback(): void {
    for (const type of ['pointerover', 'focusin'] as const) {
      this.addEventListener(type, () => void this.#open().catch(() => {}))
    }
    this.addEventListener('input', () => void this.#pass((table) => table.search()))
    this.addEventListener('submit', (event) => event.preventDefault())
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null
      if (button) void this.#pass((table) => table.press(button))
    })
  }

  async #pass(use: (table: OpenTable) => void): Promise<void> {
    try {
      use(await this.#open())
    } catch (error) {
      const status = this.querySelector('[role="status"]')
      if (!status) throw error
      status.textContent = `The list could not be loaded. Check the connection and try again. (${String(error)})`
    }
  }
}

customElements.define('architecture-table', ArchitectureTable)
