/** The part of Pagefind's interface that the book uses. Its bundle is made after the build, hence by address. */
export interface Pagefind {
  /** Resolves to null when a newer search came meanwhile. */
  debouncedSearch(query: string): Promise<{ results: { data(): Promise<PageFound> }[] } | null>
}

export interface PageFound {
  url: string
  meta: { title?: string }
  /** The page's text; locations count its words, from 0. */
  content: string
  locations: number[]
  /** Where each element with an id begins. */
  anchors: { element: string; id: string; text?: string; location: number }[]
}

export async function loadPagefind(address: string): Promise<Pagefind> {
  return (await import(/* @vite-ignore */ address)) as Pagefind
}
