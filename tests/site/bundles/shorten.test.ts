import { expect, test } from 'vitest'
import { shorten } from '../../../src/site/bundles/shorten.ts'

test('shorten(text) renames what a module keeps for itself, and keeps what it gives', () => {
  const text = `"use strict";var longName=41;function another(x){return x+longName}exports.answer=another(1);`
  const short = shorten(text)
  expect(short.length).toBeLessThan(text.length)
  const exports: Record<string, unknown> = {}
  new Function('exports', short)(exports)
  expect(exports).toEqual({ answer: 42 })
})

test('shorten(text) says what is wrong with a text that is no script', () => {
  expect(() => shorten('a {} b {')).toThrow(/^shorten: expected a script, /)
})
