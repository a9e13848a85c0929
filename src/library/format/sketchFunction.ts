import { className } from './className.ts'
import { shorten } from './cutText.ts'
import { ownValue } from './readProperty.ts'
import type { Sketch } from './Sketch.ts'
import { propertyEntries } from './sketchEntries.ts'
import type { Visit } from './Visit.ts'

type AnyFunction = (...args: never[]) => unknown

/** `[Function: name]`, `[AsyncFunction: name]`, `[class Point extends Shape]`, with properties of its own if any. */
export function sketchFunction(value: AnyFunction, visit: Visit): Sketch {
  const title = functionTitle(value)
  const entries = propertyEntries(value, visit)
  return entries.length === 0 ? title : { prefix: title, brackets: '{}', entries }
}

function functionTitle(value: AnyFunction): string {
  const name = nameOf(value)
  if (!/^class\b/.test(Function.prototype.toString.call(value))) {
    return `[${className(value) ?? 'Function'}${name === '' ? ' (anonymous)' : `: ${name}`}]`
  }
  const base: unknown = Reflect.getPrototypeOf(value)
  const baseName = typeof base === 'function' ? nameOf(base) : ''
  return `[class ${name === '' ? '(anonymous)' : name}${baseName === '' ? '' : ` extends ${baseName}`}]`
}

function nameOf(value: object): string {
  const name = ownValue(value, 'name')
  return typeof name === 'string' ? shorten(name, 100) : ''
}
