/** The part of Pagefind's interface that the book uses. Its bundle is made after the build, hence by address. */
export interface Pagefind {
  options(options: { excerptLength: number }): Promise<void>
  /** Resolves to null when a newer search came meanwhile. */
  debouncedSearch(query: string): Promise<{ results: { data(): Promise<PageFound> }[] } | null>
}

export interface PageFound {
  url: string
  meta: { title?: string }
  /** HTML whose only elements are `<mark>`. */
  excerpt: string
  sub_results: { url: string; title: string; excerpt: string }[]
}

export async function loadPagefind(address: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind
  await pagefind.options({ excerptLength: 18 })
  return pagefind
}
