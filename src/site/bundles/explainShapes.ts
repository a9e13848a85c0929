import type { CellCall } from '../../runtime/worker/findCall.ts'

/**
 * Rephrases what TensorFlow.js says of shapes that do not fit, with the reader's own names:
 * `matMul: a has shape [2, 3], b has shape [2, 3]; inner dimensions 3 and 2 must agree`.
 *
 * @param call of the reader that led to the error, if it is known
 * @returns the message as it is when it says nothing of shapes
 */
export function explainShapes(message: string, call?: CellCall): string {
  const product =
    /^Error in matMul: inner shapes \((\d+)\) and \((\d+)\) of Tensors with shapes ([\d,]*) and ([\d,]*) /.exec(
      message,
    )
  if (product) {
    const [, inner, other, a, b] = product
    return `matMul: ${operands(call, a!, b!)}; inner dimensions ${inner} and ${other} must agree`
  }
  const broadcast = /^Operands could not be broadcast together with shapes ([\d,]*) and ([\d,]*)\.?$/.exec(
    message,
  )
  if (broadcast) {
    const [, a, b] = broadcast
    return `${call?.name ?? 'broadcast'}: ${operands(call, a!, b!)}; ${clash(a!, b!)}`
  }
  const equal = /^(?:Error in (\w+): ?)?Shapes ([\d,]*) and ([\d,]*) must match/.exec(message)
  if (equal) {
    const [, who, a, b] = equal
    return `${who ?? call?.name ?? 'shapes'}: ${operands(call, a!, b!)}; the shapes must be equal`
  }
  const size = /^Size\((\d+)\) must match the product of shape ([\d,-]*)/.exec(message)
  if (size) {
    const [, count, shape] = size
    const needed = dimensions(shape!).reduce((product, dimension) => product * dimension, 1)
    const who =
      call && call.receiver !== 'tf' && call.receiver ? call.receiver : (call?.arguments[0] ?? 'the tensor')
    return `${call?.name ?? 'reshape'}: ${shortened(who)} has ${count} elements, shape ${list(shape!)} needs ${needed}`
  }
  return message
}

/** `a has shape [2, 3], b has shape [3]`, with the reader's texts for both where they are short. */
function operands(call: CellCall | undefined, a: string, b: string): string {
  const given = call
    ? call.receiver && call.receiver !== 'tf'
      ? [call.receiver, ...call.arguments]
      : call.arguments
    : []
  const [first = 'the first tensor', second = 'the second'] = given.map(shortened)
  return `${first} has shape ${list(a)}, ${second} has shape ${list(b)}`
}

/** Which dimensions, counted from the last, are neither equal nor 1. */
function clash(a: string, b: string): string {
  const [left, right] = [dimensions(a).reverse(), dimensions(b).reverse()]
  const at = left.findIndex(
    (size, i) => right[i] !== undefined && size !== right[i] && size !== 1 && right[i] !== 1,
  )
  if (at < 0) return 'they cannot be broadcast together'
  return `dimensions ${left[at]} and ${right[at]}, ${at + 1} from the right, must be equal, or one of them 1`
}

function dimensions(shape: string): number[] {
  return shape === '' ? [] : shape.split(',').map(Number)
}

function list(shape: string): string {
  return `[${dimensions(shape).join(', ')}]`
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 40 ? `${line.slice(0, 39)}…` : line
}
