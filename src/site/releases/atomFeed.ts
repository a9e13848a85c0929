import { escapeHtml } from '../../cite/escapeHtml.ts'
import type { AddressOf } from '../build/citations.ts'
import { describeChange, summarizeRelease } from './describeChanges.ts'
import type { Release } from './toReleases.ts'

/**
 * An Atom feed (RFC 4287) of releases, newest first: an entry names the cells whose values the release changed, each with a link
 * that shows what it printed before. A first release names none.
 */
export function atomFeed(releases: readonly Release[], addressOf: AddressOf): string {
  const home = addressOf('/')
  const page = addressOf('releases/')
  const entries = releases.map((release) => {
    const { version, released } = release
    return `  <entry>
    <id>${escapeHtml(`${page}#v${version}`)}</id>
    <title>${escapeHtml(`Lossbook ${version}`)}</title>
    <link href="${escapeHtml(`${page}#v${version}`)}"/>
    <updated>${toInstant(released)}</updated>
    <content type="html">${escapeHtml(contentOf(release, addressOf))}</content>
  </entry>
`
  })
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${escapeHtml(home)}</id>
  <title>Lossbook: changed values</title>
  <subtitle>What each release of the book changed in what its cells print</subtitle>
  <link href="${escapeHtml(page)}"/>
  <link rel="self" type="application/atom+xml" href="${escapeHtml(addressOf('feed.xml'))}"/>
  <updated>${toInstant(releases[0]?.released ?? '')}</updated>
  <author><name>The Lossbook authors</name></author>
${entries.join('')}</feed>
`
}

function contentOf(release: Release, addressOf: AddressOf): string {
  const { previous, changes } = release
  const summary = `<p>${escapeHtml(summarizeRelease(release))}</p>`
  if (previous === undefined) return summary
  const chapters = changes.map(({ slug, title, cells }) => {
    const items = cells.map(({ id, change }) => {
      const address = `${addressOf(`chapters/${slug}/`)}?v=${previous}#${id}`
      return `<li><a href="${escapeHtml(address)}">${escapeHtml(id)}</a> ${describeChange(change)}</li>`
    })
    return `<h2>${escapeHtml(title)}</h2><ul>${items.join('')}</ul>`
  })
  return [summary, ...chapters].join('')
}

/** The start of a day; a feed without entries was updated at no known time. */
function toInstant(day: string): string {
  return `${day === '' ? '1970-01-01' : day}T00:00:00Z`
}
