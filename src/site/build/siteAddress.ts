import type { AddressOf } from './citations.ts'
import { withBase } from './withBase.ts'

/** Full addresses of paths of the site, under its base path. */
export function siteAddress(site: URL | undefined): AddressOf {
  return (path) => new URL(withBase(path), site ?? 'http://localhost').href
}
