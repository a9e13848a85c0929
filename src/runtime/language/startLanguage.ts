import type TypeScript from 'typescript'
import { createLanguage, type Language } from './createLanguage.ts'
import type { LanguageReply, LanguageRequest, ScriptRequest, TypePack } from './languageProtocol.ts'

/** The page's end of the worker. */
export interface LanguagePort {
  postMessage(reply: LanguageReply): void
  addEventListener(type: 'message', listener: (event: { data: LanguageRequest }) => void): void
}

/**
 * Answers the page's questions. Those that come before the types are here wait for them, in order.
 *
 * @param writeScript writes a chapter as a program; it needs no types
 */
export function startLanguage(
  port: LanguagePort,
  ts: typeof TypeScript,
  loadTypes: (url: string) => Promise<TypePack>,
  writeScript: (request: ScriptRequest) => string,
): void {
  let language: Promise<Language> | undefined

  async function start({ types, cells }: LanguageRequest & { type: 'start' }) {
    const started = createLanguage(ts, await loadTypes(types), cells)
    started.warmUp()
    return started
  }

  async function hear(request: LanguageRequest) {
    if (request.type === 'script') port.postMessage({ type: 'script', text: writeScript(request) })
    else if (request.type === 'start') {
      language = start(request)
      await language
      port.postMessage({ type: 'ready' })
    } else if (request.type === 'texts') (await language)?.setTexts(request.cells)
    else port.postMessage({ type: 'answer', ask: request.ask, answer: await answer(request) })
  }

  async function answer({ question }: LanguageRequest & { type: 'ask' }) {
    const ready = await language
    try {
      return ready?.ask(question) ?? null
    } catch {
      // TypeScript asserts much and sometimes wrongly; the next question may well have an answer.
      return null
    }
  }

  port.addEventListener('message', ({ data }) => {
    hear(data).catch((error: unknown) => port.postMessage({ type: 'failed', message: String(error) }))
  })
}
