import { countOf } from './countOf.ts'
import { hideButton } from './hideButton.ts'
import type { Session, SessionEvent } from './sessionTypes.ts'
import { isBusy } from './stateOfCell.ts'

/** Follows the session in the page's bar, `[data-page-bar]`: its buttons, progress, messages and the follow switch. */
export function controlChapter(document: Document, session: Session): void {
  const bar = document.querySelector('[data-page-bar]')
  if (!bar) return
  const part = <E extends HTMLElement>(name: string) => bar.querySelector<E>(`[data-page-${name}]`)
  const button = (action: string) => bar.querySelector<HTMLButtonElement>(`[data-page="${action}"]`)
  const status = part('status')
  const progress = part<HTMLProgressElement>('progress')
  const count = part('count')
  const follow = part<HTMLInputElement>('follow')
  const say = (text: string) => {
    if (status) status.textContent = text
  }

  function showButtons() {
    hideButton(button('stop'), busy.size === 0, button('run-all'))
  }

  function showProgress(now: (SessionEvent & { type: 'progress' })['progress']) {
    const place = bar!.closest<HTMLElement>('.page-bar-place')
    // The bar is about to leave its place, and what is below must not move up.
    if (place && bar!.hasAttribute('data-busy') !== (now !== null))
      place.style.minHeight = now ? `${place.offsetHeight}px` : ''
    bar!.toggleAttribute('data-busy', now !== null)
    if (progress) {
      progress.hidden = now === null
      progress.max = now?.total ?? 1
      progress.value = now?.done ?? 0
    }
    if (count) count.textContent = now ? `${Math.min(now.done + 1, now.total)} of ${now.total}` : ''
  }

  function showConnection({ status: now, message }: SessionEvent & { type: 'connection' }) {
    hideButton(button('retry'), now !== 'failed', button('run-all'))
    if (now === 'failed') say(`The cells cannot run: ${message}`)
    if (now === 'loading') {
      on = ''
      say('Loading what the cells need …')
    }
    if (now === 'ready' || now === 'none') say('')
  }

  let on = ''
  function tellFinished({ asked, ran, failed }: SessionEvent & { type: 'finished' }) {
    const what = asked.length === 1 ? `Cell ${asked[0]}` : countOf(ran.length, 'cell')
    if (failed.length === 0) say(`${what}: done${on}`)
    else if (asked.length === 1 && failed.includes(asked[0]!)) say(`${what}: failed`)
    else say(`${countOf(ran.length, 'cell')} ran, ${failed.length} failed: ${failed.join(', ')}`)
  }

  if (follow) {
    session.follow = follow.checked
    follow.addEventListener('change', () => (session.follow = follow.checked))
  }
  const touched = new Set<string>()
  const busy = new Set<string>()
  session.listen((event) => {
    if (event.type === 'progress') showProgress(event.progress)
    else if (event.type === 'connection') showConnection(event)
    else if (event.type === 'backend') on = event.backend === 'cpu' ? '' : ` on ${event.backend}`
    else if (event.type === 'finished') tellFinished(event)
    else if (event.type === 'state') {
      if (event.touched) touched.add(event.cell)
      else touched.delete(event.cell)
      hideButton(button('reset'), touched.size === 0, button('run-all'))
      if (isBusy(event.state)) busy.add(event.cell)
      else busy.delete(event.cell)
      showButtons()
    }
  })
}
