import { loadOnce } from '../../runtime/page/loadOnce.ts'

/** What an element becomes with the first touch. */
export interface Touched {
  /** Shows what a field now asks for. */
  input(target: EventTarget | null): void
  /** Does what a button of the element is for. */
  press(button: HTMLButtonElement): void
}

/**
 * Defines an element that stands in a page as plain HTML. The first touch brings what it does, and what was asked for
 * meanwhile follows.
 *
 * @param load asked again after it failed
 * @param what could not be loaded, for the sentence in the element's status
 */
export function defineTouched(
  name: string,
  what: string,
  load: (element: HTMLElement) => Promise<Touched>,
): void {
  class TouchedElement extends HTMLElement {
    readonly #open = loadOnce(() => load(this))

    connectedCallback(): void {
      for (const type of ['pointerover', 'focusin', 'dragenter'] as const) {
        this.addEventListener(type, () => void this.#open().catch(() => {}))
      }
      this.addEventListener('submit', (event) => event.preventDefault())
      this.addEventListener('input', ({ target }) => void this.#pass((touched) => touched.input(target)))
      this.addEventListener('click', ({ target }) => {
        const button = target instanceof Element ? target.closest('button') : null
        if (button) void this.#pass((touched) => touched.press(button))
      })
    }

    async #pass(use: (touched: Touched) => void): Promise<void> {
      try {
        use(await this.#open())
      } catch (error) {
        this.querySelector('[role="status"]')!.textContent =
          `${what} could not be loaded. Check the connection and try again. (${String(error)})`
      }
    }
  }
  customElements.define(name, TouchedElement)
}
