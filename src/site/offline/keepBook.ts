import { offerNewer } from './offerNewer.ts'

/** Registers the service worker that keeps the book. Where a browser forbids it, all else works. */
export async function keepBook(base: string): Promise<void> {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } }
  const container = navigator.serviceWorker
  // Who saves data gets nothing that was not asked for, but goes on with what is kept.
  if (connection?.saveData && !container.controller) return
  try {
    const registration = await container.register(`${base}sw.js`, { scope: base, updateViaCache: 'none' })
    offerNewer(document, container, registration)
    await container.ready
    const searched = performance.getEntriesByType('resource').some(({ name }) => name.includes('/pagefind/'))
    if (searched) registration.active?.postMessage('keep search')
  } catch {
    // No storage, no secure context, or no network while it was fetched: the next visit tries again.
  }
}
