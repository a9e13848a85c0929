/** The chapter of a page, by the id that Starlight has for it; `undefined` for a page that is none: `chapters/x` → `x`. */
export function slugOf(id: string): string | undefined {
  return /^chapters\/(.+)$/.exec(id)?.[1]
}
