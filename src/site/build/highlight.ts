import { classHighlighter, highlightCode } from '@lezer/highlight'
import { parser as javascript } from '@lezer/javascript'
import { parser as python } from '@lezer/python'

const parsers = { ts: javascript.configure({ dialect: 'ts' }), py: python }

/** Code as HTML with the classes the editor uses (`tok-keyword` …), so that editing changes no colour. */
export function highlight(code: string, language: keyof typeof parsers): string {
  let html = ''
  highlightCode(
    code,
    parsers[language].parse(code),
    classHighlighter,
    (text, classes) => {
      html += classes ? `<span class="${classes}">${escapeHtml(text)}</span>` : escapeHtml(text)
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
