import { readFileSync } from 'node:fs'
import { slug } from 'github-slugger'
import { defineHastPlugin } from 'satteri'
import { parseChapter } from '../../notebook/parseChapter.ts'

/**
 * Gives a heading whose text makes the id of one of the chapter's cells another id, with `-section` at its end: the cell keeps the
 * id it is cited by.
 */
export const headingsBesideCells = defineHastPlugin({
  name: 'headings-beside-cells',
  element: {
    filter: ['h2', 'h3', 'h4', 'h5', 'h6'],
    visit(node, context) {
      const { fileURL } = context
      if (fileURL === undefined || !/\.mdx$/.test(fileURL.pathname)) return
      const id = slug(context.textContent(node))
      if (cellsOf(readFileSync(fileURL, 'utf8')).has(id)) context.setProperty(node, 'id', `${id}-section`)
    },
  },
})

/** The chapter read last: its headings are visited one after another. */
const latest = { text: '', ids: new Set<string>() }

function cellsOf(text: string): ReadonlySet<string> {
  if (text !== latest.text) {
    latest.text = text
    latest.ids = new Set(parseChapter(text).cells.map(({ id }) => id))
  }
  return latest.ids
}
