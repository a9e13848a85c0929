import { isRevokedProxy } from './brands.ts'
import { describeThrown } from './describeThrown.ts'
import { formatPrimitive } from './formatPrimitive.ts'
import { layoutSketch } from './layoutSketch.ts'
import { isGroup, type Sketch } from './Sketch.ts'
import { sketchFunction } from './sketchFunction.ts'
import { sketchObject } from './sketchObject.ts'
import type { Visit } from './Visit.ts'

/** About 500 lines: past that, what is left of each container is only counted. */
const mostCharacters = 40_000

/**
 * What a notebook shows for a value: text as it is, tensors as torch prints them (see `formatTensor`), everything else
 * as JavaScript would write it, on one line where 80 characters suffice, else indented.
 *
 * Arrays past 1000 items show ten at either end; objects, Maps and Sets their first 100 entries; depth ends at ten
 * levels; a cycle is `[Circular]`. Own getters are called, and what they throw is shown. Methods of the value, such as
 * `toString` and `toJSON`, are never called.
 *
 * @param value anything
 * @returns never throws
 */
export function formatValue(value: unknown): string {
  if (typeof value === 'string') return value
  try {
    return layoutSketch(sketchValue(value, 0, [], { characters: mostCharacters }))
  } catch (thrown) {
    return `[unreadable: ${describeThrown(thrown)}]`
  }
}

function sketchValue(value: unknown, depth: number, ancestors: object[], budget: Visit['budget']): Sketch {
  const sketch = sketchAny(value, { depth, ancestors, budget, inside })
  if (!isGroup(sketch)) budget.characters -= sketch.length + 2
  return sketch

  function inside(container: object, part: unknown, cost = 1): Sketch {
    return sketchValue(part, depth + cost, [...ancestors, container], budget)
  }
}

function sketchAny(value: unknown, visit: Visit): Sketch {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null)
    return formatPrimitive(value)
  if (visit.ancestors.includes(value)) return '[Circular]'
  if (isRevokedProxy(value)) return '[revoked Proxy]'
  try {
    return typeof value === 'function'
      ? sketchFunction(value as () => unknown, visit)
      : sketchObject(value, visit)
  } catch (thrown) {
    return `[unreadable: ${describeThrown(thrown)}]`
  }
}
