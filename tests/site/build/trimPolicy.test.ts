import { expect, test } from 'vitest'
import { trimPolicy } from '../../../src/site/build/trimPolicy.ts'

// printf 'a()' | openssl dgst -sha256 -binary | base64
const ofA = "'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='"

test('trimPolicy(html) keeps the hashes of the page’s own inline scripts and leaves the rest as it was', () => {
  const page = (hashes: string) =>
    `<head><meta http-equiv="content-security-policy" content="default-src 'self'; script-src 'self'${hashes}; style-src 'self'"></head><script type="module">a()</script><script src="b.js"></script>`
  const other = "'sha256-QzWFZi+FLIx23tnm9SBU4aEgx4x8DsuASP07mfqol/c='"
  expect(trimPolicy(page(` ${other} ${ofA} ${other}`))).toBe(page(` ${ofA}`))
})
