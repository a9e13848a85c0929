import { expect, test } from 'vitest'
import { inScript } from '../../../src/site/bundles/inScript.ts'

test('inScript(code) ends no script, however the tag is written, and means the same', () => {
  const code = String.raw`['</script>', '</SCRIPT>', '<!--', '<b>', 1<!2]`
  const put = inScript(code)
  expect(put).not.toMatch(/<\/script|<!--/i)
  expect(new Function(`return ${put}`)()).toEqual(new Function(`return ${code}`)())
})
