/** What Starlight is told of a page that is no chapter: no list of contents beside it, no page before or after it. */
export function pageAlone(title: string, description: string) {
  return {
    title,
    description,
    template: 'splash' as const,
    tableOfContents: false as const,
    prev: false,
    next: false,
  }
}

/** The same for a page that no search should lead to. */
export function hiddenPage(title: string, description: string) {
  return {
    ...pageAlone(title, description),
    pagefind: false,
    editUrl: false as const,
    head: [{ tag: 'meta' as const, attrs: { name: 'robots', content: 'noindex' } }],
  }
}
