import { expect, test } from 'vitest'
import { withoutEdits } from '../../../../src/runtime/page/edits/withoutEdits.ts'

test('withoutEdits(address) leaves all of an address but its edits', () => {
  const page = 'https://book.example/base/chapters/x/?safe=1'
  expect(withoutEdits(page)).toBe(page)
  expect(withoutEdits(`${page}#jsd-loss`)).toBe(`${page}#jsd-loss`)
  expect(withoutEdits(`${page}#edits=a.b`)).toBe(page)
  expect(withoutEdits(`${page}#&edits=a.b`)).toBe(page)
  expect(withoutEdits(`${page}#jsd-loss&edits=a.b`)).toBe(`${page}#jsd-loss`)
  expect(withoutEdits(`${page}#from=mail&edits=`)).toBe(`${page}#from=mail`)
})
