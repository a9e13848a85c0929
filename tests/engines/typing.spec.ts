import { button, expectText, inCell, press } from './chapterTab.ts'
import { expect, test } from './engineTest.ts'
import { startSlowServer } from './slowServer.ts'

const id = 'jsd-without-alpha'
const content = inCell(id, '.cm-content')

test('what is typed before the page’s code is there stands in the editor, line by line, can be typed on, and runs', async ({
  tab,
  baseURL,
}) => {
  const server = await startSlowServer(baseURL!, /openChapter/)
  try {
    await tab.goto(`${server.url}chapters/jsd-cross-entropy/`)
    await press(tab, inCell(id, button('edit')))
    const hasFocus = (wanted: string) => document.activeElement?.matches(wanted) ?? false
    expect(await tab.evaluate(hasFocus, inCell(id, '[data-code] > pre'))).toBe(true)
    await tab.selectAll()
    await tab.type("const a = 1\n\nprint('typed')\n\n")
    server.release()
    await expect.poll(() => tab.evaluate(hasFocus, content)).toBe(true)
    await tab.type('print(a)')
    const linesOf = (wanted: string) =>
      [...document.querySelectorAll(`${wanted} .cm-line`)].map(({ textContent }) => textContent)
    expect(await tab.evaluate(linesOf, content)).toEqual([
      'const a = 1',
      '',
      "print('typed')",
      '',
      'print(a)',
    ])
    await press(tab, inCell(id, button('run')))
    await expectText(tab, inCell(id, '[data-output]'), 'typed\n1')
  } finally {
    await server.close()
  }
})
