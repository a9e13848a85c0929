import { expect, test } from 'vitest'
import { findPlaces } from '../../../src/site/search/findPlaces.ts'

// 0 Losses 1 First 2 words 3 here 4 one 5 print(1) 6 tensor(1.) 7 prose 8 after 9 Last 10 tail 11 words
const page = {
  url: '/chapters/x/',
  meta: { title: 'Losses' },
  content: 'Losses First words here one print(1) tensor(1.) prose after Last tail words',
  anchors: [
    { element: 'h1', id: '_top', text: 'Losses', location: 0 },
    { element: 'h2', id: 'first', text: 'First', location: 1 },
    { element: 'live-cell', id: 'one', text: '', location: 4 },
    { element: 'div', id: 'one-ts', text: '', location: 5 },
    { element: 'div', id: 'one-end', text: '', location: 7 },
    { element: 'h2', id: 'last', text: 'Last', location: 9 },
  ],
}
const places = (...locations: number[]) =>
  findPlaces({ ...page, locations }).map(({ url, title, words }) => [
    url,
    title,
    words.map(({ text, isHit }) => (isHit ? `*${text}` : text)).join(' '),
  ])

test('findPlaces(…) leads to the cell that prints or contains the words', () => {
  expect(places(6)).toEqual([['/chapters/x/#one', 'Cell one', 'one print(1) *tensor(1.)']])
  expect(places(5)).toEqual([['/chapters/x/#one', 'Cell one', 'one *print(1) tensor(1.)']])
})

test('findPlaces(…) leads to the section of prose before and after a cell, and to the page', () => {
  expect(places(2)).toEqual([['/chapters/x/#first', 'First', 'First *words here']])
  expect(places(8)).toEqual([['/chapters/x/#first', 'First', 'prose *after']])
  expect(places(0)).toEqual([['/chapters/x/', 'Losses', '*Losses']])
})

test('findPlaces(…) puts first where most hits are, once each', () => {
  expect(places(2, 11, 10, 8, 6, 5, 4).map(([url]) => url)).toEqual([
    '/chapters/x/#one',
    '/chapters/x/#first',
    '/chapters/x/#last',
  ])
})
