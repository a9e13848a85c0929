import { expect, test } from 'vitest'
import { hearEngine } from '../../../src/site/build/watchEngine.ts'

test('hearEngine(…) says once after which changes npm run dev has to be started again', async () => {
  const told: string[] = []
  const hear = hearEngine('/book', { warn: (message) => told.push(message) })
  for (const path of [
    'content/chapters/one.mdx',
    'src/library/losses/x.ts',
    'src/site/components/Logo.astro',
  ])
    hear(`/book/${path}`)
  for (const path of ['src/notebook/proveCell.ts', 'src/notebook/proveCell.ts', 'package-lock.json'])
    hear(`/book/${path}`)
  await expect
    .poll(() => told)
    .toEqual([
      'src/notebook/proveCell.ts and 1 more changed: stop npm run dev and start it again to have it in chapters and their values',
    ])
  hear('/book/src/site/build/watchBook.ts')
  await expect.poll(() => told[1]).toMatch(/^src\/site\/build\/watchBook\.ts changed: stop npm run dev/)
})
