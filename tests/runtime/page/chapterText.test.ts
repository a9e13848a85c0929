import { expect, test } from 'vitest'
import { formatChapter, parseChapter } from '../../../src/runtime/page/chapterText.ts'
import { chapterOf } from './scriptedSession.ts'

function chapterWith(source: string, values: number[]) {
  const chapter = chapterOf(['a', 'b'])
  chapter.cells[0]!.source = source
  chapter.cells[0]!.reference = { text: 'tensor(nan)', values, torch: '2', timm: '1' }
  return chapter
}

test('parseChapter(formatChapter(data)) keeps numbers that JSON has not: NaN, infinities, −0', () => {
  const chapter = chapterWith('1', [NaN, Infinity, -Infinity, -0, 0, 0.1])
  const values = parseChapter(formatChapter(chapter)).cells[0]!.reference!.values
  expect(values).toHaveLength(6)
  expect(values.map((value) => (Object.is(value, -0) ? '-0' : String(value)))).toEqual([
    'NaN',
    'Infinity',
    '-Infinity',
    '-0',
    '0',
    '0.1',
  ])
})

test('parseChapter(formatChapter(data)) keeps each text character by character', () => {
  const source = "const html = '</script><!--'\r\n\t// ünïcode 🎲   \u2028"
  expect(parseChapter(formatChapter(chapterWith(source, [])))).toEqual(chapterWith(source, []))
})

test('parseChapter(formatChapter(data)) keeps options that are not the usual ones', () => {
  const chapter = chapterOf(['a', 'b'])
  chapter.cells[0]!.options = { expectError: true, tolerance: 0, differs: 'timm rounds' }
  chapter.cells[1]!.options = { expectError: false, tolerance: 1e-5 }
  expect(parseChapter(formatChapter(chapter))).toEqual(chapter)
  expect(formatChapter(chapter).match(/tolerance|expectError/g)).toEqual(['expectError', 'tolerance'])
})

test('parseChapter(text) refuses the page that a server answers for a missing file', () => {
  expect(() => parseChapter('<!doctype html>')).toThrow(SyntaxError)
})
