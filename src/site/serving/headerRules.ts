/** Headers for the paths of a site that match; paths are below the site's base and start with a slash. */
export interface HeaderRule {
  /** An exact path, or all that start with what stands before a final `*`. */
  path: string
  headers: Record<string, string>
}

const forEver = 'public, max-age=31536000, immutable'

/** What a path without a rule of its own for `Cache-Control` gets, as Netlify and Cloudflare have it by themselves. */
export const revalidated = 'public, max-age=0, must-revalidate'

/** Pages that nobody else may frame: all but `/embed/`. */
const unframed = ['/', '/index.html', '/404.html', '/chapters/*', '/corrections/*', '/dev/*', '/releases/*']

/**
 * How the site is served, wherever headers can be set. None is required: pages carry their policy with them. No two rules name the same
 * header for one path, since some hosts then send both values.
 */
export const headerRules: HeaderRule[] = [
  {
    path: '/*',
    headers: {
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      // All is public and the same for everyone: programs in pages of others may read it, and frames without an origin its fonts.
      'Access-Control-Allow-Origin': '*',
    },
  },
  // Named by their content.
  ...['/_astro/*', '/runtime/*'].map((path) => ({ path, headers: { 'Cache-Control': forEver } })),
  // The browser asks for a newer build with each visit.
  { path: '/sw.js', headers: { 'Cache-Control': 'no-cache' } },
  ...unframed.map((path) => ({ path, headers: { 'Content-Security-Policy': "frame-ancestors 'self'" } })),
]

/** The headers of one path by these rules. */
export function headersOf(path: string): Record<string, string> {
  const matching = headerRules.filter((rule) =>
    rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : rule.path === path,
  )
  return Object.assign({ 'Cache-Control': revalidated }, ...matching.map(({ headers }) => headers))
}
