/** The first `limit` characters of a text, no surrogate pair split, and how many are left. */
export function cutText(text: string, limit: number): { head: string; left: number } {
  if (text.length <= limit) return { head: text, left: 0 }
  const splitsPair = /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(limit - 1, limit + 1))
  const end = splitsPair ? limit - 1 : limit
  return { head: text.slice(0, end), left: text.length - end }
}

/** A text that stands unquoted, such as a name or a message: cut with an ellipsis. */
export function shorten(text: string, limit: number): string {
  const { head, left } = cutText(text, limit)
  return left === 0 ? head : `${head}…`
}
