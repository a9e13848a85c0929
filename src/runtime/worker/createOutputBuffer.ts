import type { Output } from '../../notebook/types.ts'

export interface OutputBuffer {
  /** One printed line or shown value, in order. */
  text(text: string, values?: number[]): void
  /** A chart or an input, in order. */
  other(output: Output): void
  /** The cell's body is over: shows the tail and how much was left out. */
  close(): void
}

export interface OutputLimits {
  /** Texts shown as they come. */
  head: number
  /** Last texts shown when the cell ends. */
  tail: number
  /** Characters of one text; more is cut in its middle. */
  textLength: number
  /** Characters of all texts of the head, and of all charts. */
  totalLength: number
  /** Entries of `values` of one text. */
  values: number
}

const cellLimits: OutputLimits = {
  head: 400,
  tail: 20,
  textLength: 20_000,
  totalLength: 200_000,
  values: 10_000,
}

export const lateLimits: OutputLimits = { ...cellLimits, head: 200, tail: 0 }

/**
 * What a cell shows, bounded: a head as it comes, then only a count, then a tail.
 *
 * An endless loop that prints thus costs the page at most `head` messages.
 */
export function createOutputBuffer(
  post: (output: Output) => void,
  limits: OutputLimits = cellLimits,
): OutputBuffer {
  let shown = 0
  let length = 0
  let hidden = 0
  let tail: { text: string; values: number[] | undefined }[] = []
  let closed = false

  function postText({ text, values }: { text: string; values: number[] | undefined }): void {
    const short = cutMiddle(text, limits.textLength)
    length += short.length
    if (!values || values.length === 0) post({ kind: 'text', text: short })
    else post({ kind: 'text', text: short, values: values.slice(0, limits.values) })
  }

  /** After the head: keeps the last texts in two halves, so that keeping one costs no shift. */
  function keep(line: { text: string; values: number[] | undefined }): void {
    if (hidden === 0 && limits.tail === 0) post({ kind: 'text', text: '… more was printed and is not shown' })
    hidden++
    if (limits.tail === 0) return
    tail.push({ ...line, text: cutMiddle(line.text, 1000) })
    if (tail.length >= 2 * limits.tail) tail = tail.slice(-limits.tail)
  }

  return {
    text(text, values) {
      if (hidden === 0 && shown < limits.head && length < limits.totalLength) {
        shown++
        postText({ text, values })
      } else keep({ text, values })
    },
    other(output) {
      const size = output.kind === 'chart' ? output.svg.length : 0
      if (shown < limits.head && length + size <= limits.totalLength * 3) {
        shown++
        length += size
        post(output)
      } else {
        const size =
          output.kind === 'chart' ? `${output.svg.length.toLocaleString('en')} characters` : 'one too many'
        keep({ text: `… a ${output.kind} is not shown: ${size}`, values: undefined })
      }
    },
    close() {
      if (closed) return
      closed = true
      const last = limits.tail > 0 ? tail.slice(-limits.tail) : []
      const gap = hidden - last.length
      if (gap > 0 && limits.tail > 0)
        post({ kind: 'text', text: `… ${gap.toLocaleString('en')} more not shown …` })
      for (const line of last) postText(line)
    },
  }
}

/** Head and tail of a text longer than `limit`, with the number of characters between. */
function cutMiddle(text: string, limit: number): string {
  if (text.length <= limit) return text
  const head = text.slice(0, Math.floor(limit * 0.75))
  const tail = text.slice(text.length - Math.floor(limit * 0.2))
  const gap = text.length - head.length - tail.length
  return `${head}\n… ${gap.toLocaleString('en')} more characters …\n${tail}`
}
