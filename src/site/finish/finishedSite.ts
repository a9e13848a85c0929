import { readdir } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { AstroIntegration } from 'astro'
import { besideFolders, besideWhich } from '../build/besidePaths.ts'
import { homeOf } from '../build/homeOf.ts'
import { findLinkProblems } from '../links/findLinkProblems.ts'
import { areSound } from '../links/linkSurvey.ts'
import { writeServiceWorker } from '../offline/writeServiceWorker.ts'
import type { FinishData } from './finishThread.ts'
import type { Survey } from './survey.ts'

const mostShown = 40

/**
 * Trims the policy of each page, gives the site its service worker, and fails a build in which a link within the site leads nowhere, naming
 * page and link. Stands after all that writes files.
 *
 * @param surveys of files that were surveyed when they were written: they are not read again
 */
export function finishedSite(surveys: readonly Survey[]): AstroIntegration {
  const place = { root: '', home: '' }
  return {
    name: 'lossbook-finish',
    hooks: {
      'astro:config:done'({ config }) {
        place.root = fileURLToPath(config.root)
        place.home = homeOf(config)
      },
      async 'astro:build:done'({ dir, logger }) {
        const started = performance.now()
        const dist = fileURLToPath(dir)
        const files = await listOtherFiles(dist)
        const all = [...surveys, ...(await surveyFiles({ dist, home: place.home, files }, place.root))]
        const build = await writeServiceWorker(dist, { kept: all.flatMap(({ kept }) => kept) })
        const links = all.map((survey) => survey.links)
        const problems = areSound(links, dist) ? [] : findLinkProblems({ dist, home: new URL(place.home) })
        if (problems.length > 0) throw new Error(formatProblems(problems))
        const seconds = ((performance.now() - started) / 1000).toFixed(1)
        logger.info(`build ${build}: all links lead somewhere, in ${seconds} s`)
      },
    },
  }
}

/** Files of the site, from its folder, that do not stand beside a chapter's page. */
async function listOtherFiles(dist: string, folder = ''): Promise<string[]> {
  const entries = await readdir(join(dist, folder), { withFileTypes: true })
  const lists = entries.map((entry) => {
    const path = `${folder}${entry.name}`
    if (entry.isDirectory()) return besideFolders.includes(path) ? [] : listOtherFiles(dist, `${path}/`)
    return besideWhich(path) === undefined ? [path] : []
  })
  return (await Promise.all(lists)).flat()
}

/** Has threads, one a core, do what is to be done with each file. */
async function surveyFiles({ files, ...place }: FinishData, root: string): Promise<Survey[]> {
  const path = pathToFileURL(join(root, 'src/site/finish/finishThread.ts'))
  const threads = Math.min(availableParallelism(), Math.ceil(files.length / 50))
  const shares = Array.from({ length: threads }, (_, thread) => {
    const share = files.filter((_, i) => i % threads === thread)
    const worker = new Worker(path, { workerData: { ...place, files: share } satisfies FinishData })
    return new Promise<Survey[]>((resolve, reject) => worker.on('message', resolve).on('error', reject))
  })
  return (await Promise.all(shares)).flat()
}

function formatProblems(problems: string[]): string {
  const more = problems.length > mostShown ? `\n… and ${problems.length - mostShown} more` : ''
  return `${problems.length} link(s) lead nowhere:\n${problems.slice(0, mostShown).join('\n')}${more}`
}
