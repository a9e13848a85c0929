import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { findSitePages } from '../../scripts/findSitePages.ts'

const root = mkdtempSync(join(tmpdir(), 'lossbook-pages-'))
afterAll(() => rmSync(root, { recursive: true }))

test('findSitePages(root) lists what a reader may come to, and no embeds, old versions or pages for developers', () => {
  for (const folder of ['', 'chapters/jsd', 'embed/jsd/delta', 'dev/torture', 'v/1.0', 'version']) {
    mkdirSync(join(root, folder), { recursive: true })
    writeFileSync(join(root, folder, 'index.html'), '')
  }
  writeFileSync(join(root, '404.html'), '')
  expect(findSitePages(root)).toEqual(['', 'chapters/jsd/', 'version/'])
})

test('findSitePages(root) leaves out addresses that only lead on', () => {
  mkdirSync(join(root, 'old'))
  writeFileSync(join(root, 'old/index.html'), '<meta http-equiv="refresh" content="0;url=/version/">')
  expect(findSitePages(root)).not.toContain('old/')
})
