import { classHighlighter, highlightCode } from '@lezer/highlight'
import { parser as javascript } from '@lezer/javascript'
import { parser as python } from '@lezer/python'

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

/** Code highlighted last: a cell stands in its own embedded page and in those of the cells that need it, one after another. */
const latest = new Map<string, string>()
const mostKept = 300

const parsers = { ts: javascript.configure({ dialect: 'ts' }), py: python }

/**
 * Code as HTML with the classes the editor uses (`tok-keyword` …), so that editing changes no colour. Names and
 * punctuation have the colour of the page: an element for each would triple what a phone has to lay out.
 */
export function highlight(code: string, language: keyof typeof parsers): string {
  const name = `${language} ${code}`
  const html = latest.get(name) ?? highlightAnew(code, language)
  latest.delete(name)
  latest.set(name, html)
  if (latest.size > mostKept) latest.delete(latest.keys().next().value!)
  return html
}

function highlightAnew(code: string, language: keyof typeof parsers): string {
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

function escapeHtml(text: string): string {
  return text.replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;' })[character] ?? '&gt;')
}
