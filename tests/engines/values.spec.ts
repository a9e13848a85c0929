import { mkdir, writeFile } from 'node:fs/promises'
import { chapterSlugs, comparable } from '../support/publishedChapters.ts'
import { measureChapter, type MeasuredApi } from './measureChapter.ts'
import { press, shownCells } from './chapterTab.ts'
import { expect, test } from './engineTest.ts'

for (const slug of chapterSlugs()) {
  test(`chapters/${slug}/ prints after Run all what PyTorch printed`, async ({ tab, engine, baseURL }) => {
    if ('missing' in engine) return
    const { backend, version, driver, engineName } = engine
    const api = (await (await fetch(`${baseURL}api/chapters/${slug}.json`)).json()) as MeasuredApi
    await tab.goto(`${baseURL}chapters/${slug}/`)
    const authored = await shownCells(tab)
    expect(authored.map(({ id }) => id)).toEqual(api.cells.map(({ id }) => id))
    if (backend !== 'cpu') await chooseBackend(backend)
    await press(tab, '[data-page="run-all"]')
    const unfinished = async () =>
      (await shownCells(tab)).filter(({ state }) => state !== 'done' && state !== 'error').map(({ id }) => id)
    await expect.poll(unfinished, { intervals: [250] }).toEqual([])
    expect(await chosenBackend()).toBe(backend)

    const shown = await shownCells(tab)
    const measured = measureChapter(api, shown)
    const folder = `.cache/proof/${engineName}-${backend}`
    await mkdir(folder, { recursive: true })
    await writeFile(
      `${folder}/${slug}.json`,
      JSON.stringify({ engine: version, driver, backend, slug, ...measured }),
    )

    expect(measured.largestDifference, 'what the marks say of numbers').not.toBeNull()
    expect(measured.differing).toEqual([])
    if (backend !== 'cpu') return
    const told = (cells: typeof shown) =>
      cells.map(({ id, text, status, note }) => ({ id, text, status, note: status === 'match' ? note : '' }))
    expect(told(shown)).toEqual(told(authored))
    for (const { id, proof, reference } of api.cells) {
      if (proof.status !== 'match') continue
      const { text } = shown.find((cell) => cell.id === id)!
      expect(comparable(text), id).toBe(comparable(reference!.text))
    }

    function chosenBackend(): Promise<string> {
      return tab.evaluate(() => document.querySelector<HTMLSelectElement>('[data-page-backend]')!.value)
    }

    async function chooseBackend(name: string): Promise<void> {
      const choose = (wanted: string) => {
        const choice = document.querySelector<HTMLSelectElement>('[data-page-backend]')!
        if (choice.disabled) return false
        choice.value = wanted
        choice.dispatchEvent(new Event('change', { bubbles: true }))
        return true
      }
      await expect.poll(() => tab.evaluate(choose, name)).toBe(true)
    }
  })
}
