import { basename, extname, join } from 'node:path'
import type { LoaderContext } from 'astro/loaders'
import type { BuiltChapter } from './buildChapters.ts'
import { createBook } from './createBook.ts'
import { formatProblem } from './executedChapter.ts'
import { permalinkFile } from './readPermalinks.ts'

export interface WatchBookOptions extends Pick<LoaderContext, 'store' | 'logger'> {
  /** The project's folder. */
  root: string
  /** Version of lossbook. */
  version: string
  watcher: NonNullable<LoaderContext['watcher']>
}

/** After what time a page is shown as far as its cells have come. */
const patienceMs = 3_000

/**
 * Builds the book, and while an author writes what was edited, chapters beside each other: one whose cells never end holds up neither another
 * nor the text in which it was mended. Problems are logged.
 */
export async function watchBook({ root, version, store, logger, watcher }: WatchBookOptions): Promise<void> {
  const book = createBook({ root, version, patienceMs })
  const [folder, records, library] = ['content/chapters', 'content/reference', 'src/library'].map((path) =>
    join(root, path),
  ) as [string, string, string]
  /** The newest build of each chapter. */
  const builds = new Map<string, AbortController>()
  const superseded = new Error('superseded by a later edit')
  /** What was last told of the book as a whole. */
  let told = ''

  function begin(slug: string): AbortSignal {
    builds.get(slug)?.abort(superseded)
    const controller = new AbortController()
    builds.set(slug, controller)
    return controller.signal
  }

  async function show(): Promise<void> {
    await book.show()
    const entries = book.entries()
    const slugs = new Set(entries.map(({ slug }) => slug))
    for (const id of store.keys()) if (!slugs.has(id)) store.delete(id)
    for (const entry of entries) store.set({ id: entry.slug, data: { ...entry } })
  }

  async function report(slugs: readonly string[], executed: number, started: number): Promise<void> {
    const problems = await book.problems()
    const whole = problems.book.map(formatProblem).join('\n')
    const own = slugs.flatMap((slug) => problems.chapters.get(slug) ?? []).map(formatProblem)
    const lines = whole === told ? own : [whole, ...own].filter(Boolean)
    told = whole
    if (lines.length > 0) logger.error(lines.join('\n'))
    const count = problems.book.length + [...problems.chapters.values()].flat().length
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    const facts = [
      `${problems.chapters.size} chapters`,
      `${executed} executed`,
      `${book.proven()} cells equal to PyTorch`,
      ...(count > 0 ? [`${count} ${count === 1 ? 'problem' : 'problems'} in all`] : []),
    ]
    logger.info(`${facts.join(', ')}, in ${seconds} s`)
  }

  async function build(slugs: readonly string[], { isWhole = false } = {}): Promise<void> {
    const started = performance.now()
    const signals = new Map(slugs.map((slug) => [slug, begin(slug)]))
    const isNewest = (slug: string) => !signals.get(slug)!.aborted
    const put = (built: BuiltChapter) => {
      if (isNewest(built.chapter.slug)) book.put(built)
    }
    const there = await book.list()
    let executed = 0
    let isShown = false
    const building = book.build(
      slugs.filter((slug) => there.includes(slug)),
      {
        signalOf: (slug) => signals.get(slug)!,
        // What an author waits for are the values; types are checked meanwhile.
        async onValues(built) {
          built.forEach(put)
          if (isWhole || !built.some(({ chapter }) => isNewest(chapter.slug))) return
          isShown = true
          await show()
        },
      },
    )
    for await (const built of building) {
      put(built)
      if (built.isFresh) executed++
      if (built.rest) later(built.rest.then(finish))
    }
    const newest = slugs.filter(isNewest)
    // Who comes later shows and tells it.
    if (newest.length === 0 && slugs.length > 0) return
    if (!isShown) await show()
    await report(newest, executed, started)

    async function finish(built: BuiltChapter) {
      if (!isNewest(built.chapter.slug)) return
      put(built)
      await show()
      await report([built.chapter.slug], 1, started)
    }
  }

  function later(work: Promise<void>): void {
    work.catch((error: unknown) => {
      if (error !== superseded) logger.error(error instanceof Error ? error.message : String(error))
    })
  }

  const wholeBook = async () => build(await book.list(), { isWhole: true })
  let ready = wholeBook()
  let isRenewing = false
  const renew = () => {
    for (const build of builds.values()) build.abort(superseded)
    if (isRenewing) return
    isRenewing = true
    ready = ready
      .catch(() => {})
      .then(() => {
        isRenewing = false
        logger.info('src/library changed: bundles it, and executes all chapters again')
        return book.renew()
      })
      .then(wholeBook)
    later(ready)
  }
  const edit = (slug: string) => {
    builds.get(slug)?.abort(superseded)
    later(ready.then(() => build([slug])))
  }
  const hear = (path: string) => {
    if (path.startsWith(library)) renew()
    else if (path === join(root, permalinkFile)) later(ready.then(() => build([])))
    else if (path.startsWith(folder) || path.startsWith(records)) edit(basename(path, extname(path)))
  }
  for (const event of ['change', 'add', 'unlink']) watcher.on(event, hear)
  watcher.add([folder, records, library, join(root, permalinkFile)])
  await ready
  // Beside what an author does; what fails in that chapter was told above.
  void book.warm().catch(() => {})
}
