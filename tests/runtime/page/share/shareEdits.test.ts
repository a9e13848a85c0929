import { deflateSync, strToU8 } from 'fflate'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ChapterDataCell } from '../../../../src/runtime/page/chapterData.ts'
import { hashText } from '../../../../src/runtime/page/edits/hashText.ts'
import { formatEdits } from '../../../../src/runtime/page/share/editsText.ts'
import { packText, unpackText } from '../../../../src/runtime/page/share/packText.ts'
import { parseEdits } from '../../../../src/runtime/page/share/parseEdits.ts'
import { placeEdits } from '../../../../src/runtime/page/share/placeEdits.ts'
import type { CellChange } from '../../../../src/runtime/page/sessionTypes.ts'

const source = 'const alpha = 12\nconst loss = jsdCrossEntropy({ alpha })\nloss(output, labels)'
const cellOf = (id: string, text: string, widgets: (number | string)[] = []): ChapterDataCell => ({
  id,
  source: text,
  compiled: { body: '', insertions: [], imports: [], inputs: [], definitions: [] },
  options: { tolerance: 1e-5, expectError: false },
  widgets,
})
const cells = [cellOf('one', source), cellOf('two', '1\n2\n\n3', [0.5, 'mean']), cellOf('three', '')]

const share = (changes: CellChange[]) => packText(formatEdits('jsd', changes, cells))
const open = (packed: string) => placeEdits(parseEdits(unpackText(packed)), cells)

/** Runs a decoder on anything: it returns, or says with a position what it expected. */
function decodes(decode: () => unknown): boolean {
  try {
    decode()
    return true
  } catch (error) {
    expect(error).toBeInstanceOf(SyntaxError)
    expect((error as Error).message).toMatch(
      /^(link|edits): expected .+, found .+ \((character|byte|line) \d+\)$/s,
    )
    return false
  }
}

const line = fc.constantFrom('1', '2', 'const x = 1', '', '=one abc', '@0 1 1', '~0 1', '*3', '🎲 ü', '\r')
const text = fc.oneof(
  fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n')),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
)
const widgets = fc.oneof(
  fc.constant([] as [number, number][]),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value): [number, number][] => [[0, value]]),
)
const changes = fc
  .record({ one: fc.option(text), two: fc.option(text), value: widgets })
  .map(({ one, two, value }): CellChange[] => [
    ...(one === null || one === source ? [] : [{ id: 'one', text: one }]),
    ...(two === null || two === cells[1]!.source
      ? []
      : [{ id: 'two', text: two, ...(value.length > 0 && value[0]![1] !== 0.5 && { widgets: value }) }]),
  ])

test('open(share(changes)) gives the changes back, and sharing them again the same link', () => {
  fc.assert(
    fc.property(changes, (made) => {
      const packed = share(made)
      expect(packed).toMatch(/^[\w.-]+$/)
      const { changes: opened, misplaced } = open(packed)
      expect(misplaced).toEqual([])
      // JSON, and thus a link, writes −0 as 0.
      expect(opened).toEqual(JSON.parse(JSON.stringify(made)))
      expect(share(opened)).toBe(packed)
    }),
    { numRuns: 300 },
  )
})

test('share(changes) of one changed number costs some fifty characters', () => {
  expect(share([{ id: 'one', text: source.replace('12', '13') }]).length).toBeLessThan(80)
})

test('unpackText(text) of a link cut or changed anywhere says so, with a position', () => {
  const packed = share([{ id: 'one', text: `${source}\n// and more of it, on a line of its own` }])
  for (let i = 0; i < packed.length; i++) {
    expect(
      decodes(() => unpackText(packed.slice(0, i))),
      `cut at ${i}`,
    ).toBe(false)
    const other = packed[i] === 'A' ? 'B' : 'A'
    expect(
      decodes(() => unpackText(packed.slice(0, i) + other + packed.slice(i + 1))),
      `at ${i}`,
    ).toBe(false)
  }
  expect(() => unpackText(`${packed} `)).toThrow(`found “ ” (character ${packed.length + 1})`)
})

test('unpackText(text) of anything returns or fails with a position', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (any) => void decodes(() => unpackText(any))),
  )
  // Beyond the checksum, where only someone who means it comes.
  fc.assert(
    fc.property(fc.base64String({ maxLength: 400 }), (any) => {
      const packed = any.replace(/=/g, '').replaceAll('+', '-').replaceAll('/', '_')
      decodes(() => unpackText(`${hashText(packed)}.${packed}`))
    }),
    { numRuns: 500 },
  )
})

test('parseEdits(text) of anything returns or fails with a line', () => {
  const hostile = fc.constantFrom(
    '=one 1',
    '=two 0',
    '@0 1 1',
    '@999999 0 0',
    '*2',
    '~0 {"a":1}',
    '~0 1',
    '@-1 0 0',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(hostile, line), { maxLength: 12 }), (lines) => {
      decodes(() => placeEdits(parseEdits(['1 jsd', ...lines].join('\n')), cells))
    }),
    { numRuns: 1000 },
  )
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (any) => void decodes(() => parseEdits(any))))
})

test('unpackText(text) of a text that unfolds to megabytes stops at its bound', () => {
  const bytes = deflateSync(new Uint8Array(10_000_000), { level: 9 })
  const packed = Buffer.from(bytes).toString('base64url')
  expect(packed.length).toBeLessThan(20_000)
  expect(() => unpackText(`${hashText(packed)}.${packed}`)).toThrow(
    'link: expected at most 200000 bytes, found more (byte 200001)',
  )
  const longer = packed + packed
  expect(() => unpackText(`${hashText(longer)}.${longer}`)).toThrow('link: expected at most')
})

test('parseEdits(text) says what it expected, what it found and on which line', () => {
  const messages: Record<string, string> = {
    '2 jsd': 'edits: expected version 1 and a chapter, found “2 jsd” (line 1)',
    '1 jsd\n@0 1 1\nx': 'edits: expected a cell, found “@0 1 1” (line 2)',
    '1 jsd\n=one 1\n@0 1 2\nx': 'edits: expected 2 lines of code, found the end (line 5)',
    '1 jsd\n=one 1\n=one 1': 'edits: expected each cell once, found “=one 1” (line 3)',
    '1 jsd\n=one 1\n@3 1 0\n@2 1 0': 'edits: expected a change below the one before, found “@2 1 0” (line 4)',
    '1 jsd\n=one 1\n~0 null': 'edits: expected a change, a widget or a cell, found “~0 null” (line 3)',
  }
  for (const [given, message] of Object.entries(messages)) expect(() => parseEdits(given)).toThrow(message)
})

test('placeEdits(edits, cells) keeps what the chapter has no place for, with the reason', () => {
  const before = formatEdits('jsd', [{ id: 'one', text: `${source}\nmore` }], cells)
  const later = [cellOf('one', `// new\n${source}`)]
  expect(placeEdits(parseEdits(before), later)).toEqual({
    changes: [],
    misplaced: [{ id: 'one', reason: 'the chapter’s cell has changed since', text: 'more' }],
  })
  expect(placeEdits(parseEdits(before), []).misplaced[0]!.reason).toBe('this chapter has no such cell')
  const whole = formatEdits('jsd', [{ id: 'one', text: `${source}\nmore` }], cells, { whole: true })
  expect(placeEdits(parseEdits(whole), later).changes).toEqual([{ id: 'one', text: `${source}\nmore` }])
})

test('placeEdits(edits, cells) gives no widget a value of another kind', () => {
  const edits = parseEdits(`1 jsd\n=two ${hashText(cells[1]!.source)}\n~0 "<b>"\n~1 "sum"`)
  expect(placeEdits(edits, cells).changes).toEqual([{ id: 'two', widgets: [[1, 'sum']] }])
})

test('packText(text) keeps every character', () => {
  expect(strToU8(unpackText(packText('ü 🎲 \u0000\r\n </script>')))).toEqual(
    strToU8('ü 🎲 \u0000\r\n </script>'),
  )
})

test('unpackText(text) refuses characters that are no whole bytes', () => {
  expect(() => unpackText(`${hashText('abcde')}.abcde`)).toThrow(
    `link: expected whole bytes, found a part of one (character ${hashText('abcde').length + 6})`,
  )
})

test('parseEdits(text) takes changes that touch, and 500 cells but no more', () => {
  const { cells } = parseEdits('1 jsd\n=one 1\n@1 2 0\n@3 1 0')
  expect(cells[0]!.hunks.map(({ start }) => start)).toEqual([1, 3])
  const many = (count: number) => `1 jsd\n${Array.from({ length: count }, (_, i) => `=c${i} 1`).join('\n')}`
  expect(parseEdits(many(500)).cells).toHaveLength(500)
  expect(() => parseEdits(many(501))).toThrow('edits: expected at most 500 cells, found “=c500 1” (line 502)')
})
