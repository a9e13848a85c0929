import type { AstroConfig } from 'astro'

/** Full address of the site's first page, base path and all. */
export function homeOf({ base, site }: Pick<AstroConfig, 'base' | 'site'>): string {
  return new URL(`/${base}/`.replace(/\/+/g, '/'), site ?? 'http://localhost').href
}
