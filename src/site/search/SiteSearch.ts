import { findPlaces, type Place } from './findPlaces.ts'
import { loadPagefind, type PageFound, type Pagefind } from './pagefind.ts'

const mostPages = 8
const mostPlacesInPage = 3

/** A dialog that searches the whole book. Nothing of the search engine is loaded before the first opening. */
export class SiteSearch extends HTMLElement {
  #pagefind?: Promise<Pagefind>
  /** What the list shows the places of. */
  #found = ''

  connectedCallback(): void {
    this.#input.addEventListener('input', () => void this.#search(this.#input.value.trim()))
    // A search field would take the first Escape to empty itself.
    this.#input.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      this.#dialog.close()
    })
    // Enter, which on a phone's keyboard says “search”, leads to what was found and puts the keyboard away.
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault()
      void this.#goToFound()
    })
    this.#form.querySelector('button')?.addEventListener('click', () => this.#dialog.close())
    this.#list.addEventListener('click', () => this.#dialog.close())
    this.#dialog.addEventListener('click', (event) => {
      if (event.target === this.#dialog) this.#dialog.close()
    })
  }

  /** Opens the dialog, or closes it when it is open. */
  toggle(): void {
    if (this.#dialog.open) return this.#dialog.close()
    this.#dialog.showModal()
    this.#input.select()
    if (!this.#pagefind) this.#say('')
    this.#pagefind ??= loadPagefind(this.dataset.index ?? '')
    this.#pagefind.catch(() => {
      this.#pagefind = undefined
      this.#say(
        'The index of the book could not be loaded. Check the connection and open the search again; in development there is none.',
      )
    })
  }

  async #search(query: string): Promise<void> {
    if (query === '') return this.#show([], '', query)
    const pagefind = await this.#pagefind?.catch(() => undefined)
    const found = await pagefind?.debouncedSearch(query)
    if (!found) return
    const pages = await Promise.all(found.results.slice(0, mostPages).map((result) => result.data()))
    if (query !== this.#input.value.trim()) return
    const count = found.results.length
    this.#show(
      pages,
      count === 0 ? `Nothing found for “${query}”` : `${count} ${count === 1 ? 'page' : 'pages'}`,
      query,
    )
  }

  /** Waits for what was asked last; one that types on is not interrupted. */
  async #goToFound(): Promise<void> {
    const query = this.#input.value.trim()
    if (query !== this.#found) await this.#search(query)
    if (query === this.#found && query === this.#input.value.trim()) this.#list.querySelector('a')?.focus()
  }

  #show(pages: PageFound[], message: string, query: string): void {
    this.#found = query
    this.#list.replaceChildren(
      ...pages.flatMap((page) =>
        findPlaces(page)
          .slice(0, mostPlacesInPage)
          .map((place) => toItem(place, page.meta.title ?? place.url)),
      ),
    )
    this.#say(message)
  }

  #say(message: string): void {
    const status = this.querySelector('[role="status"]')
    if (status) status.textContent = message
  }

  get #dialog(): HTMLDialogElement {
    return this.querySelector('dialog')!
  }
  get #form(): HTMLFormElement {
    return this.querySelector('form')!
  }
  get #input(): HTMLInputElement {
    return this.querySelector('input')!
  }
  get #list(): HTMLOListElement {
    return this.querySelector('ol')!
  }
}

function toItem({ url, title, words }: Place, page: string): HTMLLIElement {
  const item = document.createElement('li')
  const link = item.appendChild(document.createElement('a'))
  link.href = url
  link.appendChild(document.createElement('b')).textContent = title === page ? page : `${page}: ${title}`
  for (const { text, isHit } of words) {
    link.append(isHit ? Object.assign(document.createElement('mark'), { textContent: text }) : text, ' ')
  }
  return item
}
