import type { LanguageReply, LanguageRequest } from '../../language/languageProtocol.ts'
import type { ChapterData } from '../chapterData.ts'

/** The chapter as a program for Node, from these texts of its cells. It takes a compiler, which the worker behind the editor has. */
export function writeScript(worker: string, data: ChapterData, texts: readonly string[]): Promise<string> {
  const writer = new Worker(new URL(worker, document.baseURI), { name: 'script' })
  const written = new Promise<string>((resolve, reject) => {
    writer.onmessage = ({ data: reply }: MessageEvent<LanguageReply>) => {
      if (reply.type === 'script') resolve(reply.text)
      else if (reply.type === 'failed') reject(new Error(reply.message))
    }
    writer.onerror = ({ message }) => reject(new Error(message || 'the worker failed'))
  })
  writer.postMessage({
    type: 'script',
    title: `${document.querySelector('h1')?.textContent.trim() ?? data.slug}, changed by a reader`,
    url: document.location.href.replace(/[?#].*$/, ''),
    cells: data.cells.map(({ id, options }, i) => ({
      id,
      source: texts[i]!,
      options: { expectError: options.expectError },
    })),
  } satisfies LanguageRequest)
  return written.finally(() => writer.terminate())
}
