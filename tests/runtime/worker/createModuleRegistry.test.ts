import { expect, test } from 'vitest'
import { createModuleRegistry, takeExport } from '../../../src/runtime/worker/createModuleRegistry.ts'

test('require(…) of `a/b` without a text of its own is the export b of a, and a is instantiated once', () => {
  const registry = createModuleRegistry({ importable: ['a'] })
  const loaded: string[] = []
  registry.onLoad((name) => loaded.push(name))
  registry.add({ a: 'exports.b = { one: 1 }; exports.two = 2' })
  expect(registry.require('a/b')).toBe(registry.require('a').b)
  expect(loaded).toEqual(['a'])
  expect(() => registry.require('a/two')).toThrow("import: unknown module 'a/two', expected one of 'a'")
})

test('takeExport(…, default) is the whole of a module that has no default, as CommonJS has it', () => {
  const exports = { a: 1 }
  expect(takeExport(exports, 'default', 'm')).toBe(exports)
  expect(takeExport({ default: 2 }, 'default', 'm')).toBe(2)
  expect(() => takeExport(exports, 'b', 'm')).toThrow("import: 'm' has no export 'b', expected one of 'a'")
})
