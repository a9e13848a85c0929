import { defineHastPlugin } from 'satteri'

/** Puts each Markdown table into a box that scrolls by itself, by keyboard too, when a screen is narrow. */
export const scrollableTables = defineHastPlugin({
  name: 'scrollable-tables',
  element: {
    filter: ['table'],
    visit(node, context) {
      context.wrapNode(node, {
        type: 'element',
        tagName: 'div',
        properties: { className: ['table'], tabIndex: 0, role: 'group', ariaLabel: 'Table' },
        children: [],
      })
    },
  },
})
