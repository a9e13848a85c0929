import { crc32, inflateSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import type { ChartOutput } from '../../../../src/notebook/types.ts'
import { createChartWindow } from '../../../../src/runtime/worker/chart/chartDocument.ts'
import { toSvgText } from '../../../../src/runtime/worker/chart/toSvgText.ts'
import { buildBundles } from '../../../../src/site/bundles/buildBundles.ts'
import { executorOptions } from '../../../../src/site/bundles/executorOptions.ts'
import { createBench, shownIn } from '../../../support/runCells.ts'

let bundles: Record<string, string>

beforeAll(async () => {
  const built = await buildBundles()
  bundles = Object.fromEntries(Object.entries(built).map(([name, { text }]) => [name, text]))
})

async function charts(source: string, runs = 1): Promise<ChartOutput[]> {
  const bench = createBench({ ...executorOptions(), bundles })
  for (let i = 0; i < runs; i++)
    await bench.cells({ plot: `import * as Plot from '@observablehq/plot'\n${source}` })
  expect(shownIn(bench.replies, 'plot').filter((text) => text !== 'chart')).toEqual([])
  return bench.replies.flatMap((reply) => (reply.type === 'output' ? [reply.output as ChartOutput] : []))
}

test('toChart(node, prefix) takes title, subtitle, caption and the text alternative out of the figure', async () => {
  const [chart] = await charts(`Plot.plot({
    title: 'Loss', subtitle: 'lower is better', caption: 'by split', ariaLabel: 'Loss by alpha', ariaDescription: 'It rises.',
    marks: [Plot.dot([[1, 2], [2, 3]], { title: (d) => 'at ' + d[0] })] })`)
  expect(chart).toMatchObject({
    kind: 'chart',
    title: 'Loss',
    description: 'It rises.',
    caption: 'lower is better by split',
  })
  expect(chart!.svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" class="chart" .*role="img">/)
  expect(chart!.svg).toContain('aria-label="Loss by alpha"')
  expect(chart!.svg).toContain('width="640" height="400" viewBox="0 0 640 400"')
  expect(chart!.svg).toMatch(/<circle [^>]*><title>at 1<\/title><\/circle>/)
  expect(chart!.svg).not.toMatch(/<style|font-family="system-ui|<h2|\.\d{4,}/)
})

test('toChart(node, prefix) makes ids unique over charts and runs, and keeps references to them', async () => {
  const all = await charts(`const draw = () => Plot.dot([[1, 2]]).plot({ clip: true });\n[draw(), draw()]`, 2)
  expect(all).toHaveLength(4)
  const ids = all.flatMap(({ svg }) => [...svg.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]))
  expect(new Set(ids).size).toBe(ids.length)
  for (const { svg } of all) {
    for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(svg).toContain(` id="${id}"`)
    expect(svg).toMatch(/url\(#plot-\d-\d-1\)/)
  }
})

test('toChart(node, prefix) draws legends into the same image', async () => {
  const [chart] = await charts(`Plot.plot({ color: { legend: true },
    marks: [Plot.dot([{ x: 1, y: 2, kind: 'cross entropy' }, { x: 2, y: 1, kind: 'JSD' }], { x: 'x', y: 'y', fill: 'kind' })] })`)
  expect(chart!.svg).toMatch(/<text [^>]*>JSD<\/text>.*<text [^>]*>cross entropy<\/text>/)
  expect(chart!.svg).toContain('viewBox="0 0 640 432"')
})

const marks = [
  'Plot.lineY([1, 3, 2])',
  'Plot.areaY([1, 3, 2])',
  'Plot.barY(["a", "b"], { x: (d) => d, y: () => 1 })',
  'Plot.rectY([1, 2, 2, 3], Plot.binX({ y: "count" }))',
  'Plot.ruleY([0])',
  'Plot.text([[1, 1]], { text: () => "a\\nb" })',
  'Plot.tip([[1, 1]], { title: () => "tip" })',
  'Plot.arrow([{ x1: 0, y1: 0, x2: 1, y2: 1 }], { x1: "x1", y1: "y1", x2: "x2", y2: "y2" })',
  'Plot.linearRegressionY([[1, 1], [2, 3], [3, 4]])',
  'Plot.cell([["a", "b", 1]], { x: "0", y: "1", fill: "2" })',
  'Plot.differenceY([[1, 2], [2, 1]], { x: "0", y1: "1", y2: () => 1.5 })',
  'Plot.hexgrid()',
  'Plot.contour({ x1: 0, x2: 1, y1: 0, y2: 1, fill: (x, y) => x * y, pixelSize: 40 })',
  'Plot.vector([[1, 1]], { rotate: 45 })',
  'Plot.waffleY(["a"], { x: (d) => d, y: () => 7 })',
  'Plot.raster({ x1: 0, x2: 1, y1: 0, y2: 1, fill: (x, y) => x * y, pixelSize: 100 })',
  'Plot.crosshair([[1, 1], [2, 2]], { x: "0", y: "1" })',
]

test('toChart(node, prefix) draws a ramp of colours as an image of its own', async () => {
  const [chart] = await charts(`Plot.plot({ color: { legend: true, scheme: 'viridis', label: 'loss' },
    marks: [Plot.dot([[0, 0], [1, 1]], { fill: '0' })] })`)
  const png = /<image [^>]*href="data:image\/png;base64,([^"]+)"/.exec(chart!.svg)![1]!
  const bytes = Buffer.from(png, 'base64')
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  expect(crc32(bytes.subarray(12, 29))).toBe(bytes.readUInt32BE(29))
  const length = bytes.readUInt32BE(33)
  const pixels = inflateSync(bytes.subarray(41, 41 + length))
  expect(pixels.length).toBe(bytes.readUInt32BE(16) * 4 + 1)
  // Viridis begins at #440154 and ends at #fde725.
  expect([...pixels.subarray(1, 5)]).toEqual([0x44, 0x01, 0x54, 255])
  expect([...pixels.subarray(-4)]).toEqual([0xfd, 0xe7, 0x25, 255])
})

test('the chart document is enough for the marks of Plot, facets and axes', async () => {
  const drawn = await charts(
    `[${marks.map((mark) => `Plot.plot({ grid: true, marks: [Plot.frame(), ${mark}] })`).join(', ')},
      Plot.plot({ 
        marks: [Plot.dot([{ a: 1, f: 'u' }, { a: 2, f: 'v' }], { x: 'a', y: 'a', fx: 'f', tip: true })] })]`,
  )
  expect(drawn).toHaveLength(marks.length + 1)
  for (const { svg } of drawn) expect(svg).toMatch(/<(path|rect|circle|line|text|use)/)
})

test('toSvgText(svg, prefix, title) writes no script, no event handler, no link outside', () => {
  const { document } = createChartWindow()
  const create = (name: string) => document.createElementNS('http://www.w3.org/2000/svg', name)
  const svg = create('svg')
  svg.setAttribute('onload', 'alert(1)')
  svg.setAttribute('width', 10.00049)
  const script = create('script')
  script.append('alert(1)')
  const foreign = create('foreignObject')
  const link = create('a')
  link.setAttribute('href', 'javascript:alert(1)')
  const image = create('image')
  image.setAttribute('href', 'https://example.org/a.png')
  image.style.setProperty('fill', 'url(https://example.org/#a)')
  const text = create('text')
  text.append('<img src=x onerror=alert(1)> 0.123456 & "')
  svg.append(script, foreign, link, image, text)
  expect(toSvgText(svg, 'p', 'a "title"')).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" width="10" class="chart" role="img" aria-label="a &quot;title&quot;"><a/><image/>' +
      '<text>&lt;img src=x onerror=alert(1)&gt; 0.123456 &amp; "</text></svg>',
  )
})
