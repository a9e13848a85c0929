import { parseDocument } from 'yaml'

/** What a chapter says of itself above its text. */
export interface Frontmatter {
  title?: string
  description?: string
  /** It has no page yet. */
  draft?: boolean
  /** The notebook of timm's old documentation that the chapter mirrors, or several, older names among them. */
  notebook?: string | string[]
  /** Other names under which those notebooks stood. */
  formerly?: string[]
  /** What that notebook got wrong; read by `readCorrections`. */
  corrections?: unknown
}

/** Of YAML that is none, what can be read: `findFrontmatterProblems` tells of the rest. */
export function readFrontmatter(text: string): Frontmatter {
  const found: unknown = parseDocument(frontmatterText(text)).toJS()
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? found : {}
}

/** The YAML between the two lines `---` that an MDX file begins with; empty where there is none. */
export function frontmatterText(text: string): string {
  return /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? ''
}
