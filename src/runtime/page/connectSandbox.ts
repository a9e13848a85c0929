import type { FrameReply, FrameRequest, Reply, Request } from '../protocol.ts'
import { browserClock } from './browserClock.ts'
import type { ChapterData } from './chapterData.ts'
import { createModuleLoader, type FetchText } from './loadModules.ts'
import { messageOf } from './messageOf.ts'
import type { Connect } from './sessionTypes.ts'
import { fetchSameOrigin } from './fetchSameOrigin.ts'
import { startSandbox, type Sandbox } from './startSandbox.ts'
import { watchFrame } from './watchFrame.ts'

/**
 * Reaches a worker in a sandbox. The page fetches what else cells to run import and hands over its text, because the sandbox has no
 * network.
 *
 * @param take gives a sandbox that was started before, once
 * @returns a function that at each call starts a new sandbox
 */
export function connectSandbox(
  document: Document,
  { sandbox: address, bundles }: Pick<ChapterData, 'sandbox' | 'bundles'>,
  fetchText: FetchText = fetchSameOrigin(document),
  take: () => Sandbox | undefined = () => undefined,
): Connect {
  const window = document.defaultView!
  return ({ reply, failed, died }) => {
    const sandbox = take() ?? startSandbox(document, address, fetchText)
    const load = createModuleLoader(bundles, fetchText)
    let ended = false
    let lastRun = 0
    const { frame } = sandbox
    const watch = watchFrame(
      browserClock(window).after,
      () => frame.contentWindow?.postMessage({ type: 'ping' } satisfies FrameRequest, '*'),
      () => {
        end()
        died()
      },
    )
    const hear = ({ source, data }: MessageEvent<FrameReply>) => {
      if (source === frame.contentWindow && data.type === 'pong') watch.heard()
    }
    window.addEventListener('message', hear)
    const end = () => {
      ended = true
      watch.stop()
      window.removeEventListener('message', hear)
      sandbox.terminate()
    }
    const fail = (message: string) => {
      if (ended) return
      end()
      failed(message)
    }
    let queue = Promise.resolve()
    let loading: Promise<Record<string, string>> = Promise.resolve({})

    void sandbox.port.then((port) => {
      port.onmessage = ({ data }: MessageEvent<Reply>) => {
        if (ended) return
        if (data.type === 'start') watch.start()
        if (data.type === 'finished' && data.run === lastRun) watch.stop()
        reply(data)
      }
    })
    sandbox.onFailed(fail)

    return {
      send(request: Request) {
        if (request.type === 'run') lastRun = request.run
        // Fetched while the worker starts.
        // One after the other: what a module requires may be on its way for an earlier request.
        const modules = loading.catch(() => ({})).then(() => load(modulesOf(request)))
        loading = modules
        modules.catch(() => {})
        queue = queue
          .then(async () => {
            const [port, texts] = await Promise.all([sandbox.port, modules])
            if (ended) return
            if (Object.keys(texts).length > 0) port.postMessage({ type: 'modules', texts } satisfies Request)
            port.postMessage(request)
          })
          .catch((error: unknown) => fail(messageOf(error)))
      },
      terminate: end,
    }
  }
}

function modulesOf(request: Request): Set<string> {
  if (request.type === 'backend') return new Set([`backend-${request.backend}`])
  if (request.type !== 'run') return new Set()
  return new Set(request.cells.flatMap((cell) => cell.imports.map((one) => one.module)))
}
