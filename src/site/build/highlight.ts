import { classHighlighter, highlightCode } from '@lezer/highlight'
import { parser as javascript } from '@lezer/javascript'
import { parser as python } from '@lezer/python'
import { escapeHtml } from '../../cite/escapeHtml.ts'

/** Classes that code.css leaves as they are. */
const plain = new Set([
  '',
  'tok-variableName',
  'tok-propertyName',
  'tok-labelName',
  'tok-operator',
  'tok-punctuation',
  'tok-local',
])

const parsers = { ts: javascript.configure({ dialect: 'ts' }), py: python }

/** Code as HTML, see `highlight`. */
export type Highlight = (code: string, language: keyof typeof parsers) => string

/** Highlights each code once, as long as it lives: a cell stands in its own embedded page and in those of the cells that need it. */
export function createHighlighter(): Highlight {
  const known = new Map<string, string>()
  return (code, language) => {
    const name = `${language} ${code}`
    const html = known.get(name) ?? highlight(code, language)
    known.set(name, html)
    return html
  }
}

/**
 * Code as HTML with the classes the editor uses (`tok-keyword` …), so that editing changes no colour. Names and
 * punctuation have the colour of the page: an element for each would triple what a phone has to lay out.
 */
export function highlight(code: string, language: keyof typeof parsers): string {
  let html = ''
  highlightCode(
    code,
    parsers[language].parse(code),
    classHighlighter,
    (text, classes) => {
      const seen = classes.split(' ').find((name) => !plain.has(name))
      html += seen ? `<span class="${seen}">${escapeHtml(text)}</span>` : escapeHtml(text)
    },
    () => {
      html += '\n'
    },
  )
  return html
}
