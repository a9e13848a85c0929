import { afterAll, beforeAll, expect, test } from 'vitest'
import { notebookRedirects } from '../../../src/site/build/notebookRedirects.ts'
import { makeBook, type Book } from '../../support/bookRoot.ts'

let book: Book
beforeAll(async () => {
  book = await makeBook()
})
afterAll(() => book.remove())

test('notebookRedirects(…) leads from each name of a notebook to its chapter under the base path', async () => {
  await book.chapter('jsd', '---\ntitle: JSD\nnotebook: 03c_loss.jsd\n---\n')
  await book.chapter('new', '---\ntitle: New\n---\n\nnotebook: none\nof them')
  await book.chapter(
    'models',
    '---\ntitle: Models\nnotebook: [00b_models, 04_models]\nformerly: [models]\n---\n',
  )
  expect(await notebookRedirects(book.root, '/book/')).toEqual({
    '/index': '/book/',
    '/03c_loss.jsd': '/book/chapters/jsd/',
    '/00b_models': '/book/chapters/models/',
    '/04_models': '/book/chapters/models/',
    '/models': '/book/chapters/models/',
  })
})
