import { join } from 'node:path'
import type { Plugin, ViteDevServer } from 'vite'
import { listFile } from '../build/chapterEntries.ts'

/** Longest time that a page waits for the values of an edited chapter before it is loaded anew without them. */
const mostMs = 10_000

/**
 * Has open pages loaded anew once after an edit, when the values are there: `chapterLoader` then writes the list of chapters. Without, they
 * would be made first with the old values, which takes as long as the new ones; and Astro's own store, which would have them loaded again,
 * is half a second behind.
 *
 * @param isChapter whether a path is that of a chapter's MDX file
 */
export function reloadWithValues(isChapter: (path: string) => boolean): Plugin {
  let wake: (() => void) | undefined
  /** One change is told to each of Vite's environments. */
  const change = { timestamp: 0, shown: Promise.resolve() }

  function nextShown(): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer)
        wake = undefined
        resolve()
      }
      const timer = setTimeout(end, mostMs)
      wake = end
    })
  }

  return {
    name: 'lossbook-reload-with-values',
    configureServer(server) {
      const list = join(server.config.root, listFile)
      server.watcher.add(list)
      server.watcher.on('change', (path) => {
        if (path !== list) return
        if (wake) wake()
        else server.ws.send({ type: 'full-reload' })
      })
    },
    hotUpdate: {
      order: 'pre',
      async handler({ file, timestamp, server }) {
        if (!isChapter(file)) return
        const isFirst = timestamp !== change.timestamp
        if (isFirst) Object.assign(change, { timestamp, shown: nextShown() })
        await change.shown
        // Where the chapter's own page was never opened, lists of chapters may be.
        if (isFirst && !isKnown(file, server)) server.ws.send({ type: 'full-reload' })
      },
    },
  }
}

function isKnown(file: string, server: ViteDevServer): boolean {
  return Object.values(server.environments).some(
    ({ moduleGraph }) => (moduleGraph.getModulesByFile(file)?.size ?? 0) > 0,
  )
}
