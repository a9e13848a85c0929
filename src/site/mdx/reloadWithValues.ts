import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Plugin, ViteDevServer } from 'vite'
import { listFile, readEntries, writeEntries } from '../build/chapterEntries.ts'
import { maybeReadText } from '../build/maybeReadText.ts'
import { textDigest } from '../build/textDigest.ts'

/** Longest time that a page waits for the values of an edited chapter before it is loaded anew without them. */
const mostMs = 10_000

/** After this time Astro's own store, which it writes half a second late, has heard of a chapter that came or went. */
const storeMs = 700

const fullReload = { type: 'full-reload' } as const

/**
 * Has open pages loaded anew once after an edit, when the values are there: `watchBook` then writes the list of chapters. Without, they
 * would be made first with the old values, which takes as long as the new ones; and Astro's own store, which would have them loaded again,
 * is half a second behind. A page that is asked for meanwhile waits too, and that of a chapter that is gone is none.
 *
 * @param isChapter whether a path is that of a chapter's MDX file
 * @param base of the site's addresses: `/`
 */
export function reloadWithValues(isChapter: (path: string) => boolean, base: string): Plugin {
  /** Each looks whether the values that it waits for are there. */
  const waiting = new Set<() => Promise<boolean>>()
  /** By the path of a chapter that came or went: when Astro has heard of it. */
  const stored = new Map<string, Promise<void>>()

  function whenShown(root: string, path: string): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer)
        resolve()
        return waiting.delete(look)
      }
      const look = async () => (await isShown(root, path)) && end()
      const timer = globalThis.setTimeout(end, mostMs)
      waiting.add(look)
      void look()
    })
  }

  return {
    name: 'lossbook-reload-with-values',
    async configureServer(server) {
      const { root } = server.config
      const list = join(root, listFile)
      // What is not there cannot be watched.
      if (!existsSync(list)) await writeEntries(root, [])
      server.watcher.add(list)
      server.watcher.on('change', async (path) => {
        if (path !== list) return
        const ended = await Promise.all([...waiting].map((look) => look()))
        if (!ended.includes(true)) server.ws.send(fullReload)
      })
      for (const event of ['add', 'unlink'])
        server.watcher.on(event, (path: string) => {
          if (!isChapter(path)) return
          // Lists of chapters are made from that store.
          stored.set(
            path,
            setTimeout(storeMs).then(() => server.ws.send(fullReload)),
          )
        })
      server.middlewares.use(async (request, _response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost')
        const [, before, slug] = /^(.*\/)chapters\/([^/]+)\/$/.exec(pathname) ?? []
        if (slug === undefined || before !== base) return next()
        const file = join(root, `content/chapters/${slug}.mdx`)
        await whenShown(root, file)
        if (existsSync(file)) await stored.get(file)
        else request.url = `${base}404/`
        next()
      })
    },
    hotUpdate: {
      order: 'pre',
      async handler({ file, server }) {
        if (!isChapter(file)) return
        await whenShown(server.config.root, file)
        // Where the chapter's own page was never opened, lists of chapters may be. One change is told to each of Vite's environments.
        if (this.environment.name === 'client' && !isKnown(file, server)) server.ws.send(fullReload)
      },
    },
  }
}

/** Whether the values of a chapter's text as it is are there; of one that is gone there are none to wait for. */
async function isShown(root: string, path: string): Promise<boolean> {
  const [text, entries] = await Promise.all([maybeReadText(path), readEntries(root)])
  const slug = basename(path, '.mdx')
  return text === undefined || entries.find((entry) => entry.slug === slug)?.digest === textDigest(text)
}

function isKnown(file: string, server: ViteDevServer): boolean {
  return Object.values(server.environments).some(
    ({ moduleGraph }) => (moduleGraph.getModulesByFile(file)?.size ?? 0) > 0,
  )
}
