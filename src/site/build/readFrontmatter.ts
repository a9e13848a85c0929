import { parse } from 'yaml'

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

export function readFrontmatter(text: string): Frontmatter {
  return (parse(frontmatterText(text)) as Frontmatter | null) ?? {}
}

/** The YAML between the two lines `---` that an MDX file begins with; empty where there is none. */
export function frontmatterText(text: string): string {
  return /^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? ''
}
