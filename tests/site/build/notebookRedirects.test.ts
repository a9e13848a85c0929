import { afterAll, beforeAll, expect, test } from 'vitest'
import { notebookRedirects } from '../../../src/site/build/notebookRedirects.ts'
import { makeBook, type Book } from '../../support/bookRoot.ts'

let book: Book
beforeAll(async () => {
  book = await makeBook()
})
afterAll(() => book.remove())

test('notebookRedirects(…) leads from a notebook’s name to its chapter under the base path', async () => {
  await book.chapter('jsd', '---\ntitle: JSD\nnotebook: 03c_loss.jsd\n---\n')
  await book.chapter('new', '---\ntitle: New\n---\n\nnotebook: none\nof them')
  expect(notebookRedirects(book.root, '/book/')).toEqual({ '/03c_loss.jsd': '/book/chapters/jsd/' })
})
