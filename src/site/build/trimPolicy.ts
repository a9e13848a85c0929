import { createHash } from 'node:crypto'

/**
 * A page's policy without the hashes of scripts and styles that stand in other pages. Astro names all of the site's on
 * each page; hashes do not compress.
 */
export function trimPolicy(html: string): string {
  const own = new Set(
    [...html.matchAll(/<(script|style)\b[^>]*>([\s\S]*?)<\/\1>/g)].map(
      ([, , text]) => `sha256-${createHash('sha256').update(text).digest('base64')}`,
    ),
  )
  return html.replace(/<meta http-equiv="content-security-policy"[^>]*>/i, (policy) =>
    policy.replace(/ '(sha256-[^']+)'/g, (allowed, hash: string) => (own.has(hash) ? allowed : '')),
  )
}
