import { join } from 'node:path'
import { isRunnableDevEnvironment, normalizePath, type DevEnvironment, type ViteDevServer } from 'vite'

/** Astro writes its store when nothing was put into it for half a second; what is heard sooner was written before. */
const restMs = 400

/** How long after the last file of the store is heard of nothing more of it comes. */
const heardMs = 150

/** Longest time that is waited for it: what is as before is not written. */
const mostMs = 2_000

/** Astro's own store, from which pages are found and listed. */
export interface Store {
  /** When it has heard of the chapters that came and went. */
  whenWritten(): Promise<void>
}

/** Hears when chapters come and go, and has open pages loaded anew when Astro's store knows. */
export function storeOf(
  { config, environments, watcher, ws }: Pick<ViteDevServer, 'config' | 'environments' | 'watcher' | 'ws'>,
  isChapter: (path: string) => boolean,
): Store {
  const modules = join(config.root, '.astro/content-modules.mjs')
  const files = [join(config.root, '.astro/data-store.json'), modules]
  let writing: { done: Promise<void>; end: () => void; since: number; timer: NodeJS.Timeout } | undefined

  function begin() {
    let end = () => {}
    const done = new Promise<void>((resolve) => {
      end = () => {
        writing = undefined
        for (const environment of Object.values(environments)) forget(environment, modules)
        ws.send({ type: 'full-reload' })
        resolve()
      }
    })
    return { done, end, since: 0, timer: setTimeout(end, mostMs) }
  }

  for (const event of ['add', 'unlink'])
    watcher.on(event, (path: string) => {
      if (!isChapter(path)) return
      writing ??= begin()
      writing.since = performance.now()
    })
  watcher.on('change', (path) => {
    if (!writing || !files.includes(path) || performance.now() - writing.since < restMs) return
    clearTimeout(writing.timer)
    writing.timer = setTimeout(writing.end, heardMs)
  })
  return {
    async whenWritten() {
      await writing?.done
    },
  }
}

/** Has a file read anew when it is next asked for. Vite, left to itself, now and then keeps which file is which chapter as it was. */
function forget(environment: DevEnvironment, path: string): void {
  const { moduleGraph } = environment
  const file = normalizePath(path)
  for (const one of moduleGraph.getModulesByFile(file) ?? [])
    moduleGraph.invalidateModule(one, undefined, Date.now(), true)
  if (!isRunnableDevEnvironment(environment)) return
  const { evaluatedModules } = environment.runner
  for (const one of evaluatedModules.getModulesByFile(file) ?? []) evaluatedModules.invalidateModule(one)
}
