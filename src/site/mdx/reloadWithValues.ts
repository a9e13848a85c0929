import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { storeOf } from './storeOf.ts'
import type { Plugin, ViteDevServer } from 'vite'
import { listFile, readEntries, writeEntries } from '../build/chapterEntries.ts'
import { maybeReadText } from '../build/maybeReadText.ts'
import { textDigest } from '../build/textDigest.ts'

/** Longest time that a page waits for the values of an edited chapter before it is loaded anew without them. */
const mostMs = 10_000

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

  function whenShown(root: string, path: string): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer)
        resolve()
        return waiting.delete(look)
      }
      const look = async () => (await isShown(root, path)) && end()
      const timer = setTimeout(end, mostMs)
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
      const store = storeOf(server, isChapter)
      server.middlewares.use((request, _response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost')
        if (!pathname.endsWith('/')) return next()
        const [, before, slug] = /^(.*\/)chapters\/([^/]+)\/$/.exec(pathname) ?? []
        const file = before === base ? join(root, `content/chapters/${slug}.mdx`) : undefined
        const wait = async () => {
          if (file) await whenShown(root, file)
          await store.whenWritten()
          if (file && !existsSync(file)) request.url = `${base}404/`
        }
        wait().then(() => next(), next)
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
