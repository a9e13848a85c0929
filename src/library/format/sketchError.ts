import { shorten } from './cutText.ts'
import { errorTitle } from './describeThrown.ts'
import { readProperty, readText } from './readProperty.ts'
import type { Entry, Sketch } from './Sketch.ts'
import { propertyEntries } from './sketchEntries.ts'
import type { Visit } from './Visit.ts'

/** `TypeError: message`, in brackets inside another value, then what it carries: its cause, errors and properties. */
export function sketchError(error: object, visit: Visit): Sketch {
  const text = shorten(errorTitle(error, readText(error, 'message') ?? ''), 2000)
  const title = visit.depth === 0 ? text : `[${text}]`
  const own = propertyEntries(error, visit, 1, (key) =>
    ['name', 'message', 'stack', 'cause', 'errors'].includes(key),
  )
  const entries = [...carried(error, 'cause', visit), ...carried(error, 'errors', visit), ...own]
  return entries.length === 0 ? title : { prefix: title, brackets: '{}', entries }
}

/** Properties that errors hide from enumeration. */
function carried(error: object, key: string, visit: Visit): Entry[] {
  if (!Object.hasOwn(error, key)) return []
  const reading = readProperty(error, key)
  return 'value' in reading ? [{ label: `[${key}]: `, sketch: visit.inside(error, reading.value) }] : []
}
