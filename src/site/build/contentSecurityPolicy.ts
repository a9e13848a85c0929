import { createHash } from 'node:crypto'
import { chooseThemeEarly } from '../theme/chooseThemeEarly.ts'

/** The hash by which a policy allows one inline script. */
export const hashOf = (text: string) =>
  `sha256-${createHash('sha256').update(text).digest('base64')}` as const

/**
 * What a page may load: its own origin only, no inline script but the one that picks the theme before the
 * first paint. Astro adds the hashes of what it bundles. Cells never run under this policy: they live in the
 * sandboxed frame, whose own policy is stricter.
 */
export function contentSecurityPolicy() {
  return {
    directives: [
      "default-src 'self'",
      "connect-src 'self'",
      "frame-src 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
      "object-src 'none'",
      "base-uri 'self'",
      "form-action 'self'",
    ] as const satisfies string[],
    scriptDirective: {
      // Pagefind searches in WebAssembly; this allows compiling it and nothing else, JavaScript's eval stays shut.
      resources: ["'self'", "'wasm-unsafe-eval'"],
      hashes: [hashOf(chooseThemeEarly)],
    },
    styleDirective: { resources: ["'self'"] },
  }
}
