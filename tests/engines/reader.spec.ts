import type { Tab } from '../../scripts/engines/Engine.ts'
import { startStaticServer } from '../../scripts/startStaticServer.ts'
import { formatEdits } from '../../src/runtime/page/share/editsText.ts'
import { packText } from '../../src/runtime/page/share/packText.ts'
import { button, countFrames, expectState, expectText, inCell, press, typeCode } from './chapterTab.ts'
import { expect, test } from './engineTest.ts'

const slug = 'jsd-cross-entropy'
const chapter = `chapters/${slug}/`
const id = 'jsd-without-alpha'
const output = inCell(id, '[data-output]')
const code = inCell(id, '[data-code] .cm-content')
// Found by hand: the value PyTorch printed for this cell.
const printed = 'tensor(1.4612)'

/** The address of the chapter with one changed cell, as Share makes it. */
async function addressOf(baseURL: string, text: string): Promise<string> {
  const response = await fetch(`${baseURL}api/chapters/${slug}.json`)
  const { cells } = (await response.json()) as { cells: { id: string; source: string }[] }
  return `${baseURL}${chapter}#edits=${packText(formatEdits(slug, [{ id, text }], cells))}`
}

const run = (tab: Tab) => press(tab, inCell(id, button('run')))

test('an edit runs, survives a reload, and Reset takes it back', async ({ tab, baseURL }) => {
  await tab.goto(baseURL! + chapter)
  await typeCode(tab, id, 'print(6 * 7)')
  await run(tab)
  await expectText(tab, output, '42')
  await tab.goto(`${baseURL}404.html`)
  await tab.goto(baseURL! + chapter)
  await expectText(tab, inCell(id, '[data-code] :is(.cm-content, pre)'), 'print(6 * 7)')
  expect(await countFrames(tab)).toBe(0)
  await press(tab, inCell(id, button('reset')))
  await expectState(tab, id, 'idle')
  await run(tab)
  await expectState(tab, id, 'done')
  await expectText(tab, output, printed)
})

test('Stop ends an endless loop, the code stays, and the next cell runs', async ({ tab, baseURL }) => {
  await tab.goto(baseURL! + chapter)
  await typeCode(tab, id, 'for (;;) {}')
  await run(tab)
  await expectState(tab, id, 'running')
  await press(tab, inCell(id, button('stop')))
  await expectState(tab, id, 'stale')
  await expectText(tab, code, 'for (;;) {}')
  // A frame lives until it has heard that its worker is to end.
  await expect.poll(() => countFrames(tab)).toBe(0)
  await press(tab, inCell('two-splits', button('run')))
  await expectState(tab, 'two-splits', 'done')
})

test('a shared link shows its change as a diff and runs nothing before Run', async ({ tab, baseURL }) => {
  await tab.goto(await addressOf(baseURL!, "print('theirs')"))
  await expectText(tab, '.edits-note', /This link changes 1 cell: jsd-without-alpha\. Nothing has run/)
  await expectText(tab, inCell(id, '[data-changes] ins'), "added: print('theirs')")
  await expectState(tab, id, 'stale')
  expect(await countFrames(tab)).toBe(0)
  await run(tab)
  await expectText(tab, output, 'theirs')
})

test('after one visit another chapter opens and runs although the server is gone', async ({ tab }) => {
  const server = await startStaticServer({ root: 'dist' })
  try {
    await tab.goto(server.url + chapter)
    await run(tab)
    const isKept = () => navigator.serviceWorker?.controller != null
    await expect.poll(() => tab.evaluate(isKept), 'a service worker serves the page').toBe(true)
    await server.close()
    await expect(fetch(server.url)).rejects.toThrow()

    await tab.goto(`${server.url}chapters/cross-entropy/`)
    await press(tab, '[data-page="run-all"]')
    await expectText(tab, '[data-page-status]', /^\d+ cells: done$/)
    await tab.goto(server.url + chapter)
    await run(tab)
    await expectState(tab, id, 'done')
    await expectText(tab, output, printed)
  } finally {
    await server.close()
  }
})
