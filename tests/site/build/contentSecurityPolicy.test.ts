import { expect, test } from 'vitest'
import { contentSecurityPolicy } from '../../../src/site/build/contentSecurityPolicy.ts'

test('contentSecurityPolicy() lets a page load from its own origin alone, and evaluate no text', () => {
  const { directives, scriptDirective, styleDirective } = contentSecurityPolicy()
  expect(Object.fromEntries(directives.map((one) => one.split(/ (.*)/).slice(0, 2)))).toEqual({
    'default-src': "'self'",
    'connect-src': "'self'",
    'frame-src': "'self'",
    // Small pictures stand in style sheets.
    'img-src': "'self' data:",
    'font-src': "'self'",
    'object-src': "'none'",
    'base-uri': "'self'",
    'form-action': "'self'",
  })
  expect(scriptDirective.resources).toEqual(["'self'", "'wasm-unsafe-eval'"])
  expect(styleDirective.resources).toEqual(["'self'"])
})
