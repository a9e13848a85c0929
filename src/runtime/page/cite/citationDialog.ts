/** One format of a citation, as `/cite/….formats.json` lists them. */
export interface CitationText {
  name: string
  text: string
  /** Ending of the file that holds it. */
  extension?: string
}

interface DialogOptions {
  /** Its title: what is cited. */
  about: string
  copy(text: string): Promise<boolean>
  /** Address of the citation's file that ends in `.txt`; the other files lie beside it. */
  file: string
}

/** A dialog that lists formats, each with its text, a button that copies it and a link to its file. */
export function citationDialog(document: Document, { about, copy, file }: DialogOptions) {
  const element = make('dialog', { 'data-citations': '', 'aria-labelledby': 'citations-title' })
  const status = make('p', { role: 'status' }, 'Loading …')
  const list = make('ul', {})
  const close = make('button', { type: 'button' }, 'Close')
  close.addEventListener('click', () => element.close())
  element.append(make('h2', { id: 'citations-title' }, about), list, status, close)
  // A click beside the dialog is one on its backdrop, which has no element of its own.
  element.addEventListener('click', ({ target }) => {
    if (target === element) element.close()
  })

  function make<K extends keyof HTMLElementTagNameMap>(
    name: K,
    attributes: Record<string, string>,
    text = '',
  ): HTMLElementTagNameMap[K] {
    const made = document.createElement(name)
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
    made.textContent = text
    return made
  }

  function row({ name, text, extension }: CitationText): HTMLElement {
    const button = make('button', { type: 'button', 'aria-label': `Copy ${name}` }, 'Copy')
    button.addEventListener('click', () => {
      void copy(text).then((copied) => {
        say(copied ? `${name} copied` : `${name} could not be copied: select its text instead`)
      })
    })
    const item = make('li', {})
    const head = make('div', {})
    head.append(make('strong', {}, name), button)
    if (extension) {
      const href = file.replace(/txt$/, extension)
      head.append(make('a', { href, download: '' }, `.${extension}`))
    }
    item.append(head, make('pre', { tabindex: '0', 'aria-label': name }, text))
    return item
  }

  function say(message: string): void {
    // The same message twice is news too: a screen reader hears of a change only.
    status.textContent = ''
    status.textContent = message
  }

  return {
    element,
    say,
    show(texts: CitationText[]): void {
      list.replaceChildren(...texts.map(row))
      say('')
      list.querySelector('button')?.focus()
    },
  }
}
