import { hearTouches } from '../hearTouches.ts'
import { loadOnce } from '../loadOnce.ts'
import { tellWithout } from '../tellWithout.ts'
import { announceHeight } from './announceHeight.ts'

/** Brings an embedded page to life: one cell, and folded below it those it needs. The rest loads on the first touch. */
export function startEmbed(document: Document): void {
  tellWithout(document)
  const { slug = '', cell = '' } = document.body.dataset
  announceHeight(document.defaultView!, slug, cell)
  const open = loadOnce(async () => (await import('./openEmbed.ts')).openEmbed(document))
  hearTouches(document, open)
  // What the reader had typed is shown without a touch; running it waits for one.
  if (document.querySelector('script[data-edits]')) open().catch(() => {})
}
