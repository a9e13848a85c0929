import { expect, test } from 'vitest'
import type { Output } from '../../../src/notebook/types.ts'
import { createOutputBuffer } from '../../../src/runtime/worker/createOutputBuffer.ts'
import { createBench, shownIn } from '../../support/runCells.ts'

const limits = { head: 3, tail: 2, textLength: 100, totalLength: 1000, values: 4 }

function collect(fill: (buffer: ReturnType<typeof createOutputBuffer>) => void): string[] {
  const outputs: Output[] = []
  const buffer = createOutputBuffer((output) => outputs.push(output), limits)
  fill(buffer)
  buffer.close()
  return outputs.map((output) => (output.kind === 'text' ? output.text : output.kind))
}

const lines = (count: number) =>
  collect((buffer) => {
    for (let i = 1; i <= count; i++) buffer.text(String(i))
  })

test('createOutputBuffer(…) shows everything up to head plus tail', () => {
  expect(lines(5)).toEqual(['1', '2', '3', '4', '5'])
})

test('createOutputBuffer(…) shows head, count and tail of more', () => {
  expect(lines(6)).toEqual(['1', '2', '3', '… 1 more not shown …', '5', '6'])
  expect(lines(7)).toEqual(['1', '2', '3', '… 2 more not shown …', '6', '7'])
  expect(lines(1_000_000)).toEqual(['1', '2', '3', '… 999,995 more not shown …', '999999', '1000000'])
})

test('createOutputBuffer(…) gives the first values of a text only', () => {
  const outputs: Output[] = []
  createOutputBuffer((output) => outputs.push(output), limits).text('1 2 3 4 5', [1, 2, 3, 4, 5])
  expect(outputs).toEqual([{ kind: 'text', text: '1 2 3 4 5', values: [1, 2, 3, 4] }])
})

test('createOutputBuffer(…) cuts a long text in its middle', () => {
  const [text] = collect((buffer) => buffer.text('a'.repeat(5_000_000) + 'z'))
  expect(text).toBe(`${'a'.repeat(75)}\n… 4,999,906 more characters …\n${'a'.repeat(19)}z`)
})

test('createOutputBuffer(…) stops at the total length too', () => {
  const shown = collect((buffer) => {
    for (let i = 0; i < 50; i++) buffer.text('b'.repeat(90))
  })
  expect(shown.length).toBe(3 + 1 + 2)
})

test('createOutputBuffer(…) counts an oversized chart instead of sending it', () => {
  const svg = 'x'.repeat(4000)
  expect(collect((buffer) => buffer.other({ kind: 'chart', svg, title: '', description: '' }))).toEqual([
    '… a chart is not shown: 4,000 characters',
  ])
})

test('a cell that prints a million lines sends a few hundred replies', async () => {
  const replies = await createBench().cells({ a: 'for (let i = 0; i < 1e6; i++) print(i)' })
  const shown = shownIn(replies, 'a')
  expect(shown.length).toBe(421)
  expect(shown[400]).toBe('… 999,580 more not shown …')
  expect(shown.at(-1)).toBe('999999')
})
