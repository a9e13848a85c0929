import { formatValue } from './format.ts'

/** Name and message of anything that can be thrown; never throws itself. */
export function describeThrown(thrown: unknown): { name: string; message: string; stack: string } {
  try {
    if (isErrorLike(thrown)) return describeError(thrown, 0)
  } catch {
    return { name: kindOf(thrown), message: 'an object that cannot be read was thrown', stack: '' }
  }
  return { name: `thrown ${kindOf(thrown)}`, message: formatSafely(thrown), stack: '' }
}

interface ErrorLike {
  name?: unknown
  message: unknown
  stack?: unknown
  cause?: unknown
  errors?: unknown
}

function isErrorLike(thrown: unknown): thrown is ErrorLike {
  return (
    thrown instanceof Error ||
    (typeof thrown === 'object' && thrown !== null && typeof (thrown as ErrorLike).message === 'string')
  )
}

function describeError(error: ErrorLike, depth: number): { name: string; message: string; stack: string } {
  const name = textOf(() => error.name) || 'Error'
  const own = cut(textOf(() => error.message))
  const causes =
    depth < 3 ? [...causesOf(error)].map((cause) => `\ncaused by ${oneLine(cause, depth + 1)}`) : []
  return { name, message: own + causes.join(''), stack: textOf(() => error.stack) }
}

function* causesOf(error: ErrorLike): Generator<unknown> {
  const { errors, cause } = error
  if (Array.isArray(errors)) yield* errors.slice(0, 5)
  if (cause !== undefined) yield cause
}

function oneLine(cause: unknown, depth: number): string {
  if (!isErrorLike(cause)) return formatSafely(cause)
  const { name, message } = describeError(cause, depth)
  return `${name}: ${message}`
}

function textOf(read: () => unknown): string {
  try {
    const value = read()
    return typeof value === 'string' ? value : value == null ? '' : formatSafely(value)
  } catch {
    return ''
  }
}

function formatSafely(value: unknown): string {
  try {
    return cut(typeof value === 'string' ? value : formatValue(value))
  } catch {
    return 'a value that cannot be shown'
  }
}

function kindOf(value: unknown): string {
  return value === null ? 'null' : typeof value
}

function cut(text: string): string {
  return text.length > 4000 ? `${text.slice(0, 4000)}…` : text
}
