import type { CellText } from '../../../notebook/types.ts'
import type {
  Answer,
  Kind,
  LanguageReply,
  LanguageRequest,
  Question,
} from '../../language/languageProtocol.ts'

export interface LanguageWorker {
  postMessage(request: LanguageRequest): void
  onmessage: ((event: MessageEvent<LanguageReply>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

export type LanguageStatus = { is: 'loading' | 'ready' } | { is: 'failed'; message: string }

/** The page's way to the language service. */
export interface LanguageLink {
  readonly status: LanguageStatus
  /**
   * Asks about the texts as they are now. Of questions of one kind about one cell only the newest waits: one that was
   * overtaken is answered with null, as is every question once the service has failed.
   */
  ask<K extends Kind>(question: Question<K>): Promise<Answer<K> | null>
  /** Hears of each new status, and of the cells whose texts were sent; the result stops listening. */
  listen(listener: (event: { status: LanguageStatus } | { changed: string[] }) => void): () => void
}

interface Waiting {
  question: Question
  resolve(answer: Answer | null): void
}

/**
 * @param types address of the declarations
 * @param texts all cells of the chapter with their texts of now
 */
export function connectLanguage(
  worker: LanguageWorker,
  types: string,
  texts: () => readonly CellText[],
): LanguageLink {
  type Listener = Parameters<LanguageLink['listen']>[0]
  const listeners = new Set<Listener>()
  const sent = new Map(texts().map(({ id, source }) => [id, source]))
  const flying = new Map<number, Waiting & { lane: string }>()
  const waiting = new Map<string, Waiting>()
  let status: LanguageStatus = { is: 'loading' }
  let lastAsk = 0

  function setStatus(next: LanguageStatus) {
    status = next
    for (const listener of listeners) listener({ status })
    if (next.is !== 'failed') return
    for (const { resolve } of [...flying.values(), ...waiting.values()]) resolve(null)
    flying.clear()
    waiting.clear()
  }

  function sendTexts() {
    const cells = texts().flatMap(({ id, source }) => (sent.get(id) === source ? [] : [{ id, source }]))
    if (cells.length === 0) return
    for (const { id, source } of cells) sent.set(id, source)
    worker.postMessage({ type: 'texts', cells })
    for (const listener of listeners) listener({ changed: cells.map(({ id }) => id) })
  }

  function send(lane: string, one: Waiting) {
    lastAsk += 1
    flying.set(lastAsk, { ...one, lane })
    sendTexts()
    worker.postMessage({ type: 'ask', ask: lastAsk, question: one.question })
  }

  worker.onmessage = ({ data }) => {
    if (data.type === 'ready') setStatus({ is: 'ready' })
    else if (data.type === 'failed') setStatus({ is: 'failed', message: data.message })
    else if (data.type === 'answer') {
      const answered = flying.get(data.ask)
      if (!answered) return
      flying.delete(data.ask)
      const next = waiting.get(answered.lane)
      waiting.delete(answered.lane)
      // Overtaken: the text may have changed since.
      answered.resolve(next ? null : data.answer)
      if (next) send(answered.lane, next)
    }
  }
  worker.onerror = ({ message }) => setStatus({ is: 'failed', message: message || 'the worker failed' })
  worker.postMessage({ type: 'start', types, cells: [...sent].map(([id, source]) => ({ id, source })) })

  return {
    get status() {
      return status
    },
    ask<K extends Kind>(question: Question<K>) {
      return new Promise<Answer<K> | null>((resolve) => {
        if (status.is === 'failed') return resolve(null)
        const one = { question, resolve } as unknown as Waiting
        const lane = `${question.kind} ${question.cell}`
        if (![...flying.values()].some((other) => other.lane === lane)) return send(lane, one)
        waiting.get(lane)?.resolve(null)
        waiting.set(lane, one)
      })
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
