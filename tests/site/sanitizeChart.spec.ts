import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { build } from 'esbuild'
import type { sanitizeChart } from '../../src/runtime/page/sanitizeChart.ts'

type Sanitize = typeof sanitizeChart

const source = fileURLToPath(new URL('../../src/runtime/page/sanitizeChart.ts', import.meta.url))

/** What a cell may have its chart say if it gets past the worker's own writing of SVG. */
const hostile = [
  '<svg onload="alert(1)"><g onclick="alert(1)"><circle r="1" onmouseover="alert(1)"/></g></svg>',
  '<svg><script>alert(1)</script><script href="https://elsewhere.example/x.js"/></svg>',
  '<svg><foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><img src="x" onerror="alert(1)"/></body></foreignObject></svg>',
  '<svg><a href="javascript:alert(1)" xlink:href="javascript:alert(1)"><text>click</text></a></svg>',
  '<svg><use href="https://elsewhere.example/x.svg#a"/><image href="https://elsewhere.example/x.png"/></svg>',
  '<svg><style>@import url(https://elsewhere.example/x.css)</style><animate attributeName="href" values="javascript:alert(1)"/></svg>',
  '<svg><set attributeName="onload" to="alert(1)"/><iframe src="https://elsewhere.example"/><math><mtext></mtext></math></svg>',
  '<svg><image href="data:image/svg+xml;base64,PHN2Zy8+"/><use href="data:image/png;base64,AAAA"/></svg>',
  '<svg></p><style><g title="</style><img src=x onerror=alert(1)>"></svg>',
]

test('sanitizeChart(document, text) leaves nothing that runs, loads or links, and keeps the shapes', async ({
  page,
}) => {
  const { outputFiles } = await build({
    entryPoints: [source],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'chart',
  })
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('dialog', (dialog) => {
    asked.push(dialog.message())
    void dialog.dismiss()
  })
  await page.goto('about:blank')
  await page.addScriptTag({ content: outputFiles[0]!.text })
  const clean = (text: string) =>
    page.evaluate((svg) => {
      const { sanitizeChart } = (window as unknown as { chart: { sanitizeChart: Sanitize } }).chart
      const element = sanitizeChart(document, svg)
      if (element) document.body.append(element)
      return element?.outerHTML ?? ''
    }, text)
  for (const text of hostile) {
    expect(await clean(text), text).not.toMatch(
      /script|foreignobject|<(?:a|img|iframe|style|animate|set|body)\b|\son\w+=|href|elsewhere|alert/i,
    )
  }
  const harmless = '<svg viewBox="0 0 1 1"><circle r="1" fill="red"/><text>a &lt; b</text></svg>'
  expect((await clean(harmless)).replace(' style=""', '')).toBe(
    '<svg viewBox="0 0 1 1"><circle r="1" fill="red"></circle><text>a &lt; b</text></svg>',
  )
  const pixels =
    'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='
  expect(await clean(`<svg><image width="9" href="${pixels}"/></svg>`)).toContain(`href="${pixels}"`)
  expect(await clean('<img src=x onerror=alert(1)>')).toBe('')
  expect(asked.filter((url) => url !== 'about:blank')).toEqual([])
})
