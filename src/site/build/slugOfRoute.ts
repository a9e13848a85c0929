/**
 * The chapter whose page Starlight makes; `undefined` for a page that is none. It goes by the file: the page that there is no page answers at
 * any address.
 */
export function slugOfRoute({ entry }: { entry: { filePath: string } }): string | undefined {
  return /(?:^|\/)content\/chapters\/([^/]+)\.mdx$/.exec(entry.filePath)?.[1]
}
