import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'

/**
 * A page's policy without the hashes of scripts and styles that stand in other pages. Astro names all of the site's on
 * each page; hashes do not compress.
 */
export function trimPolicy(html: string): string {
  const own = new Set(
    [...html.matchAll(/<(script|style)\b[^>]*>([\s\S]*?)<\/\1>/g)].map(
      ([, , text]) => `sha256-${createHash('sha256').update(text).digest('base64')}`,
    ),
  )
  return html.replace(/<meta http-equiv="content-security-policy"[^>]*>/i, (policy) =>
    policy.replace(/ '(sha256-[^']+)'/g, (allowed, hash: string) => (own.has(hash) ? allowed : '')),
  )
}

/** Trims the policy of each page of a finished build. */
export function trimPolicies(): AstroIntegration {
  return {
    name: 'lossbook:trim-policies',
    hooks: {
      async 'astro:build:done'({ dir }) {
        const root = fileURLToPath(dir)
        const pages = (await readdir(root, { recursive: true })).filter((path) => path.endsWith('.html'))
        // One at a time: all pages of a large book at once would not fit into memory.
        for (const path of pages) {
          const file = join(root, path)
          writeFileSync(file, trimPolicy(readFileSync(file, 'utf8')))
        }
      },
    },
  }
}
