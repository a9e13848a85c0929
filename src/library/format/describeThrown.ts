import { className } from './className.ts'
import { shorten } from './cutText.ts'
import { formatPrimitive } from './formatPrimitive.ts'
import { readText } from './readProperty.ts'

/** One line about whatever was thrown: name and message of an error, a primitive itself, else its class. */
export function describeThrown(thrown: unknown): string {
  if (typeof thrown === 'function') return 'a function'
  if (typeof thrown !== 'object' || thrown === null) return formatPrimitive(thrown)
  const message = readText(thrown, 'message')
  if (message === undefined) return className(thrown) ?? 'Object'
  return shorten(errorTitle(thrown, message), 1000)
}

/** `TypeError: message`. A subclass that kept the name `Error` goes by the name of its class. */
export function errorTitle(error: object, message: string): string {
  const ownName = readText(error, 'name')
  const name = ownName === undefined || ownName === '' || ownName === 'Error' ? className(error) : ownName
  const title = shorten(name ?? 'Error', 100)
  return message === '' ? title : `${title}: ${message}`
}
