import { isMap, isScalar, LineCounter, parseDocument, type Node } from 'yaml'
import { frontmatterText } from './readFrontmatter.ts'
import { trainingSteps } from './trainingSteps.ts'

export interface FrontmatterProblem {
  /** 1-based, in the MDX file. */
  line: number
  column: number
  message: string
}

/** Ours, then what Starlight reads of a page: https://starlight.astro.build/reference/frontmatter/ */
const keys = [
  ...['title', 'description', 'order', 'step', 'notebook', 'formerly', 'corrections', 'draft'],
  ...['slug', 'editUrl', 'head', 'tableOfContents', 'template', 'hero', 'banner', 'lastUpdated'],
  ...['prev', 'next', 'pagefind', 'sidebar'],
]

/**
 * What is wrong with a chapter's frontmatter as a whole: YAML that cannot be read, no title, keys that nobody reads, values of another kind.
 * Never throws.
 */
export function findFrontmatterProblems(text: string): FrontmatterProblem[] {
  const lineCounter = new LineCounter()
  const document = parseDocument(frontmatterText(text), { lineCounter, prettyErrors: false })
  // The frontmatter's text begins in the second line of the file.
  const at = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset)
    return { line: line + 1, column: col }
  }
  if (document.errors.length > 0) {
    return document.errors.map(({ pos, message }) => ({
      ...at(pos[0]),
      message: `invalid frontmatter: ${message}`,
    }))
  }
  const { contents } = document
  const items = isMap(contents) ? contents.items : []
  const title: unknown = isMap(contents) ? contents.get('title') : undefined
  const problems: FrontmatterProblem[] = []
  if (typeof title !== 'string' || title.trim() === '') {
    problems.push({ line: 1, column: 1, message: `frontmatter: expected a title, found ${title ?? 'none'}` })
  }
  for (const { key, value } of items) {
    const name = String(isScalar(key) ? key.value : key)
    const [offset] = (key as Node).range!
    const found = isScalar(value) ? value.value : value
    const expected = expectedOf(name, found)
    if (expected) {
      const message = `frontmatter: ${name}: expected ${expected}, found ${found === null ? 'none' : JSON.stringify(found)}`
      problems.push({ ...at(offset), message })
    }
    if (keys.includes(name)) continue
    const message = `unknown frontmatter key: ${name}, expected one of ${keys.join(', ')}`
    problems.push({ ...at(offset), message })
  }
  return problems
}

/** What a key's value should be, where it is not. */
function expectedOf(key: string, value: unknown): string | undefined {
  switch (key) {
    case 'description':
      return typeof value === 'string' ? undefined : 'a text'
    case 'order':
      return typeof value === 'number' && Number.isFinite(value) ? undefined : 'a number'
    case 'draft':
      return typeof value === 'boolean' ? undefined : 'true or false'
    case 'step':
      return Object.hasOwn(trainingSteps, String(value))
        ? undefined
        : `one of ${Object.keys(trainingSteps).join(', ')}`
    default:
      return undefined
  }
}
