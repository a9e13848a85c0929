import { hasLinks, linkReader, type FileLinks } from '../links/readLinks.ts'
import { surveyLinks, type LinkSurvey } from '../links/linkSurvey.ts'
import { digestFile, isKept, type KeptFile } from '../offline/writeServiceWorker.ts'

/** What the last steps of a build need to know of files, so that each is read once, or not at all by who wrote it. */
export interface Survey {
  links: LinkSurvey
  /** Those that reading without network may need. */
  kept: KeptFile[]
}

export interface Surveyor {
  /** @param path from the site's base */
  add(path: string, content: string | Buffer): void
  result(): Survey
}

/** @param home full address of the site's first page */
export function createSurveyor(home: string): Surveyor {
  const readLinks = linkReader(new URL(home))
  const found: [string, FileLinks | undefined][] = []
  const kept: KeptFile[] = []
  return {
    add(path, content) {
      found.push([path, hasLinks(path) ? readLinks(path, String(content)) : undefined])
      if (isKept(path)) kept.push(digestFile(path, content))
    },
    result: () => ({ links: surveyLinks(found), kept }),
  }
}
