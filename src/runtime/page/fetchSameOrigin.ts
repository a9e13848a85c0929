import type { FetchText } from './loadModules.ts'

/** Fetches from the page's own origin. */
export function fetchSameOrigin(document: Document): FetchText {
  return async (url) => {
    const response = await fetch(new URL(url, document.baseURI))
    if (!response.ok) throw new Error(`${new URL(url, document.baseURI).pathname}: ${response.status}`)
    return response.text()
  }
}
