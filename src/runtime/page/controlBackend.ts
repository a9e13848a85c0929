import type { FoundBackend } from './findBackends.ts'
import type { Session } from './sessionTypes.ts'

/** Follows the choice of a backend in the page's bar, `[data-page-backend]`, and says in words what became of it. */
export function controlBackend(
  document: Document,
  session: Session,
  find: () => Promise<FoundBackend[]> = async () =>
    (await import('./findBackends.ts')).findBackends(document.defaultView!),
): void {
  const choice = document.querySelector<HTMLSelectElement>('select[data-page-backend]')
  const status = document.querySelector('[data-page-status]')
  if (!choice) return
  const say = (text: string) => {
    if (status) status.textContent = text
  }

  function disable(name: string, reason: string) {
    const option = [...choice!.options].find(({ value }) => value === name)
    if (!option) return
    option.value = name
    option.disabled = true
    option.textContent = `${name} (${reason})`
  }

  async function disableMissing() {
    for (const { name, lacks } of await find()) if (lacks !== undefined) disable(name, lacks)
  }

  function choose() {
    session.useBackend(choice!.value)
    say(`Cells run on ${choice!.value} from now on`)
  }

  choice.addEventListener('change', choose)
  // Chosen while this code was on its way.
  if (choice.value !== 'cpu') choose()
  session.listen((event) => {
    if (event.type !== 'backend') return
    choice.value = event.backend
    if (event.problem === undefined) return say(`Running on ${event.backend}`)
    disable(event.wanted, event.problem)
    say(`Running on ${event.backend}. This browser cannot use ${event.wanted}: ${event.problem}`)
  })
  // To look for a graphics card takes long: not while the first value is on its way.
  const approaches = ['pointerover', 'pointerdown', 'focusin'] as const
  const look = () => {
    for (const type of approaches) choice.removeEventListener(type, look)
    // Without network nothing is disabled: the worker says what it cannot use.
    disableMissing().catch(() => {})
  }
  for (const type of approaches) choice.addEventListener(type, look)
  if (choice.matches(':hover, :focus')) look()
}
