import { expect, test } from 'vitest'
import { createIntrinsics } from '../../../src/runtime/worker/intrinsics.ts'
import { createBench, shownIn } from '../../support/runCells.ts'

/** A global object whose class `Late` is made when it is first touched, as a browser's are. */
function createRoot() {
  const made: string[] = []
  const target = Object.create(globalThis, {
    Late: { value: 'late', writable: true, enumerable: true, configurable: true },
    small: { value: 'small', writable: true, enumerable: true, configurable: true },
  }) as Record<string, unknown>
  const root = new Proxy(target, {
    getOwnPropertyDescriptor(object, key) {
      made.push(String(key))
      return Reflect.getOwnPropertyDescriptor(object, key)
    },
  })
  return { root, made }
}

test('a class of the browser is touched when a text names it, or when all are remembered', () => {
  const named = createRoot()
  const intrinsics = createIntrinsics(named.root)
  intrinsics.remember()
  intrinsics.rememberNamed('new Later(); late; NoClass')
  intrinsics.restore()
  expect(named.made).not.toContain('Late')
  intrinsics.rememberNamed('new Late()')
  expect(named.made).toContain('Late')

  const rest = createRoot()
  const others = createIntrinsics(rest.root)
  others.remember()
  others.rememberRest()
  expect(rest.made).toContain('Late')
})

test('restore() puts back what was remembered and takes away what came since, and leaves a class that nobody named', () => {
  const { root } = createRoot()
  const intrinsics = createIntrinsics(root)
  intrinsics.remember()
  Object.assign(root, { small: 1, Late: 2, added: 3 })
  intrinsics.restore()
  expect(Object.keys(root)).toEqual(['Late', 'small'])
  expect(root).toMatchObject({ small: 'small', Late: 2 })

  root.Late = 'late'
  intrinsics.rememberNamed('Late')
  root.Late = 2
  intrinsics.restore()
  expect(root.Late).toBe('late')
})

test('a cell that overwrites a class of the browser harms that cell alone, also by a name put together', async () => {
  const bench = createBench()
  const original = globalThis.Blob
  try {
    const first = await bench.cells({
      named: `globalThis.Blob = class { size = -1 }\nprint(new Blob(['x']).size)`,
      after: `print(new Blob(['x']).size)`,
    })
    expect([shownIn(first, 'named'), shownIn(first, 'after')]).toEqual([['-1'], ['1']])
    const later = await bench.cells({
      together: `globalThis['Bl' + 'ob'] = class { size = -1 }\nprint(new globalThis['Bl' + 'ob'](['x']).size)`,
      after: `print(new globalThis['Bl' + 'ob'](['x']).size)`,
    })
    expect([shownIn(later, 'together'), shownIn(later, 'after')]).toEqual([['-1'], ['1']])
  } finally {
    globalThis.Blob = original
  }
})
