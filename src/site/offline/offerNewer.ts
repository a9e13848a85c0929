/** Says when a newer build of the book waits, with a button that opens it; other tabs would be left between two builds. */
export function offerNewer(
  document: Document,
  container: ServiceWorkerContainer,
  registration: ServiceWorkerRegistration,
): void {
  const offer = (waiting: ServiceWorker | null) => {
    if (!waiting || !container.controller || document.querySelector('[data-newer]')) return
    const note = document.createElement('section')
    note.className = 'edits-note'
    note.dataset.newer = ''
    note.setAttribute('aria-label', 'Newer version')
    const part = note.appendChild(document.createElement('div'))
    part.dataset.edits = 'newer'
    const status = part.appendChild(document.createElement('p'))
    status.setAttribute('role', 'status')
    const button = part.appendChild(document.createElement('button'))
    button.type = 'button'
    button.className = 'button'
    button.textContent = 'Open the newer version'
    button.addEventListener('click', () => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = ({ data: isAlone }) => {
        if (!isAlone)
          status.textContent = 'Close the other tabs of the book first: all of them change at once.'
      }
      container.addEventListener('controllerchange', () => location.reload(), { once: true })
      waiting.postMessage('take over', [port2])
    })
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
