import { readFileSync } from 'node:fs'
import { slug } from 'github-slugger'
import { defineHastPlugin, type HastPluginDefinition, type PluginFactoryContext } from 'satteri'
import { parseChapter } from '../../notebook/parseChapter.ts'

/**
 * Gives a heading whose text makes the id of one of the chapter's cells another id, with `-section` at its end: the cell keeps the
 * id it is cited by.
 *
 * @returns the plugin for one document; none for what is no MDX file
 */
export function headingsBesideCells({ fileURL }: PluginFactoryContext): HastPluginDefinition | null {
  if (fileURL === undefined || !/\.mdx$/.test(fileURL.pathname)) return null
  // As its author wrote it: the fences are gone from what is compiled.
  const { cells } = parseChapter(readFileSync(fileURL, 'utf8'))
  const ids = new Set(cells.map(({ id }) => id))
  return defineHastPlugin({
    name: 'headings-beside-cells',
    element: {
      filter: ['h2', 'h3', 'h4', 'h5', 'h6'],
      visit(node, context) {
        const id = slug(context.textContent(node))
        if (ids.has(id)) context.setProperty(node, 'id', `${id}-section`)
      },
    },
  })
}
