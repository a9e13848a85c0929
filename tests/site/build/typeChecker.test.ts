import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { readChapter } from '../../../src/site/build/readChapter.ts'
import { createTypeChecker } from '../../../src/site/build/typeChecker.ts'

const root = join(import.meta.dirname, '../../..')
const chapter = (slug: string) =>
  readChapter(
    join(root, `content/chapters/${slug}.mdx`),
    '---\ntitle: One\n---\n\n```ts live id="one"\nconst n: number = \'x\'\n```\n',
    root,
  )

test('check(chapters, isWanted) leaves out what nobody wants any more when its turn comes', async () => {
  const checker = createTypeChecker(pathToFileURL(join(root, 'src/site/build/typesThread.ts')), root)
  const superseded = new Set<string>()
  const isWanted = ({ slug }: { slug: string }) => !superseded.has(slug)
  const found = ['one', 'two', 'three'].map((slug) => checker.check([chapter(slug)], isWanted))
  superseded.add('two')
  expect((await Promise.all(found)).map(({ length }) => length)).toEqual([1, 0, 1])
  await checker.close()
})
