import { loadOnce } from '../../runtime/page/loadOnce.ts'
import type { OpenFolders } from './openFolders.ts'

/** What timm would make of a folder of the reader's. What reads and shows it comes with the first touch. */
export class FolderReader extends HTMLElement {
  readonly #open = loadOnce(async () => (await import('./openFolders.ts')).openFolders(this))

  connectedCallback(): void {
    for (const type of ['pointerover', 'focusin', 'dragenter'] as const) {
      this.addEventListener(type, () => void this.#open().catch(() => {}))
    }
    this.addEventListener('submit', (event) => event.preventDefault())
    this.addEventListener('input', ({ target }) => void this.#pass((folders) => folders.input(target)))
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null
      if (button) void this.#pass((folders) => folders.press(button))
    })
  }

  async #pass(use: (folders: OpenFolders) => void): Promise<void> {
    try {
      use(await this.#open())
    } catch (error) {
      this.querySelector('[role="status"]')!.textContent =
        `What reads folders could not be loaded. Check the connection and try again. (${String(error)})`
    }
  }
}

customElements.define('folder-reader', FolderReader)
