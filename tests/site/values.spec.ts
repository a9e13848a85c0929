import { expect, test, type Page } from '@playwright/test'
import { chapterSlugs, comparable, recordOf } from '../support/publishedChapters.ts'

interface Shown {
  id: string
  text: string
  proof: string | undefined
}

const shownCells = (page: Page): Promise<Shown[]> =>
  page.$$eval('live-cell', (cells) =>
    cells.map((cell) => ({
      id: cell.id,
      text: cell.querySelector('[data-output]')!.textContent!,
      proof: cell.querySelector('[data-proof]')?.getAttribute('data-proof-status') ?? undefined,
    })),
  )

interface ApiCell {
  id: string
  source: string
  python: string | null
  outputs: ({ kind: 'text'; text: string } | { kind: 'chart'; src: string })[]
  reference: {
    text: string
    values: (number | string)[]
    torch: string
    timm: string
    recorded: string
  } | null
  proof: { status: string; maxAbsDiff: number | null; note: string }
}

for (const slug of chapterSlugs()) {
  const address = `chapters/${slug}/`

  test(`${address} shows without scripts what PyTorch printed`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL })
    const page = await context.newPage()
    await page.goto(address)
    const record = recordOf(slug)
    const cells = await shownCells(page)
    expect(cells.length).toBeGreaterThan(0)
    for (const { id, text, proof } of cells) {
      if (proof === 'match') expect(comparable(text), id).toBe(comparable(record.cells[id].text))
      // A number without proof is allowed with a reason only, and a reason is not a proof.
      else expect(proof, id).toBe('none')
    }
    await context.close()
  })

  test(`${address} prints again after Run all what PyTorch printed`, async ({ page }) => {
    await page.goto(address)
    const before = await shownCells(page)
    await page.getByRole('button', { name: 'Run all' }).click()
    await expect(page.locator('live-cell:not([data-state="done"]):not([data-state="error"])')).toHaveCount(
      0,
      {
        timeout: 50_000,
      },
    )
    expect(await shownCells(page)).toEqual(before)
  })

  test(`api/chapters/${slug}.json tells each cell, its record and its proof`, async ({ request }) => {
    const response = await request.get(`api/chapters/${slug}.json`)
    const chapter = (await response.json()) as { slug: string; cells: ApiCell[] }
    expect(chapter.slug).toBe(slug)
    const record = recordOf(slug)
    for (const cell of chapter.cells) {
      expect(cell.reference?.text, cell.id).toBe(record.cells[cell.id]?.text)
      for (const output of cell.outputs) {
        if (output.kind === 'chart')
          expect((await request.get(output.src)).headers()['content-type']).toContain('svg')
      }
      if (cell.proof.status !== 'match') continue
      expect(cell.reference).toMatchObject({
        torch: record.torch,
        timm: record.timm,
        recorded: record.recorded,
      })
      const text = cell.outputs.flatMap((output) => (output.kind === 'text' ? [output.text] : [])).join('\n')
      expect(comparable(text), cell.id).toBe(comparable(record.cells[cell.id].text))
    }
  })
}
