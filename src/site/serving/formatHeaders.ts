import { headerRules } from './headerRules.ts'

/**
 * The rules as Netlify and Cloudflare Pages read them, from a file `_headers` in the folder that is published.
 *
 * @param base path that the site stands under: `/` or `/lossbook/`
 */
export function formatHeaders(base: string): string {
  const prefix = base.replace(/\/$/, '')
  const blocks = headerRules.map(({ path, headers }) =>
    [`${prefix}${path}`, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  )
  return `${blocks.join('\n')}\n`
}
