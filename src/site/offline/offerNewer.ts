import { loadNoteStyles } from '../../runtime/page/edits/loadNoteStyles.ts'
import { makeButton, makeElement } from '../../runtime/page/makeElement.ts'

/** Says when a newer build of the book waits, with a button that opens it; other tabs would be left between two builds. */
export function offerNewer(
  document: Document,
  container: ServiceWorkerContainer,
  registration: ServiceWorkerRegistration,
): void {
  const offer = (waiting: ServiceWorker | null) => {
    if (!waiting || !container.controller || document.querySelector('[data-newer]')) return
    void loadNoteStyles(document)
    const status = makeElement(document, 'p', { role: 'status' })
    const button = makeButton(document, 'Open the newer version', () => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = ({ data: isAlone }) => {
        if (!isAlone)
          status.textContent = 'Close the other tabs of the book first: all of them change at once.'
      }
      container.addEventListener('controllerchange', () => location.reload(), { once: true })
      waiting.postMessage('take over', [port2])
    })
    const part = makeElement(document, 'div', { 'data-edits': 'newer' }, status, button)
    const attributes = { class: 'edits-note', 'data-newer': '', 'aria-label': 'Newer version' }
    const note = makeElement(document, 'section', attributes, part)
    const place = document.querySelector('.page-bar-place') ?? document.querySelector('main h1')
    place?.after(note)
    status.textContent =
      'A newer version of the book is here. You go on with the one you opened until you choose.'
  }
  const follow = (installing: ServiceWorker | null) =>
    installing?.addEventListener('statechange', () => offer(registration.waiting))
  offer(registration.waiting)
  follow(registration.installing)
  registration.addEventListener('updatefound', () => follow(registration.installing))
}
