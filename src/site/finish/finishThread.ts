import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { trimPolicy } from '../build/trimPolicy.ts'
import { hasLinks } from '../links/readLinks.ts'
import { isKept } from '../offline/writeServiceWorker.ts'
import { createSurveyor, type Survey } from './survey.ts'

/** What one of several threads is told: files of the site, from its folder. */
export interface FinishData {
  dist: string
  home: string
  files: string[]
}

/** Trims the policy of each page and surveys each file: all that is left to do with them, at one reading. */
const { dist, home, files } = workerData as FinishData
const surveys: Survey[] = []
for (const file of files) {
  if (!hasLinks(file) && !isKept(file)) continue
  const path = join(dist, file)
  const content = readFileSync(path)
  const surveyor = createSurveyor(home)
  surveyor.add(file, file.endsWith('.html') ? trimPage(path, String(content)) : content)
  surveys.push(surveyor.result())
}
parentPort!.postMessage(surveys)

function trimPage(path: string, html: string): string {
  const trimmed = trimPolicy(html)
  if (trimmed !== html) writeFileSync(path, trimmed)
  return trimmed
}
