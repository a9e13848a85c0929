import { join } from 'node:path'
import type { ViteDevServer } from 'vite'

/** Astro writes its store when nothing was put into it for half a second; what is heard sooner was written before. */
const restMs = 400

/** Longest time that is waited for it: what is as before is not written. */
const mostMs = 2_000

/** Astro's own store, from which pages are found and listed. */
export interface Store {
  /** When it has heard of the chapters that came and went. */
  whenWritten(): Promise<void>
}

/** Hears when chapters come and go, and has open pages loaded anew when Astro's store knows. */
export function storeOf(
  { config, watcher, ws }: Pick<ViteDevServer, 'config' | 'watcher' | 'ws'>,
  isChapter: (path: string) => boolean,
): Store {
  const file = join(config.root, '.astro/data-store.json')
  let writing: { done: Promise<void>; end: () => void; since: number } | undefined

  function begin() {
    let timer: NodeJS.Timeout
    let end = () => {}
    const done = new Promise<void>((resolve) => {
      end = () => {
        clearTimeout(timer)
        writing = undefined
        ws.send({ type: 'full-reload' })
        resolve()
      }
      timer = setTimeout(end, mostMs)
    })
    return { done, end, since: 0 }
  }

  for (const event of ['add', 'unlink'])
    watcher.on(event, (path: string) => {
      if (!isChapter(path)) return
      writing ??= begin()
      writing.since = performance.now()
    })
  watcher.on('change', (path) => {
    if (path === file && writing && performance.now() - writing.since >= restMs) writing.end()
  })
  return {
    async whenWritten() {
      await writing?.done
    },
  }
}
