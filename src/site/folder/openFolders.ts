import { exampleFolder } from './exampleFolder.ts'
import type { FolderReply, FolderRequest } from './folderProtocol.ts'
import { pathsOf } from './pathsOf.ts'
import { renderReport } from './renderReport.ts'
import type { Touched } from '../touched/defineTouched.ts'

/** Rows of a table that are added at a time. */
const pageLength = 50
/** What takes longer is worth a word. */
const quietMs = 500

/** Brings the element's buttons, fields and worker to life. */
export function openFolders(element: HTMLElement): Touched {
  const find = <Found extends HTMLElement>(selector: string) => element.querySelector<Found>(selector)!
  const [form, status, progress] = [find<HTMLFormElement>('form'), find('[role="status"]'), find('progress')]
  const shown = find('[data-shown]')
  const worker = new Worker(new URL('./folderWorker.ts', import.meta.url), { type: 'module', name: 'folder' })
  const ask = (request: FolderRequest) => worker.postMessage(request)
  let name = ''
  let run = 0
  let rows = { classes: pageLength, samples: pageLength }
  let timer: ReturnType<typeof setTimeout> | undefined
  let pressed = ''

  /** Says what is going on, if it goes on for long. */
  function wait(words: () => string) {
    clearInterval(timer)
    timer = setInterval(() => {
      progress.hidden = false
      // Said once: a screen reader would read the same words again.
      if (status.textContent !== words()) status.textContent = words()
    }, quietMs)
  }
  function rest(words: string) {
    clearInterval(timer)
    progress.hidden = true
    status.textContent = words
  }

  async function choose(field: HTMLInputElement) {
    const files = field.files!
    const turn = ++run
    // Of an empty folder the browser tells nothing, not even its name.
    if (files.length === 0) return show('folder', [])
    let read = 0
    wait(() => `${read.toLocaleString('en')} of ${files.length.toLocaleString('en')} names …`)
    const folder = await pathsOf(files, (count) => (read = count))
    // Another folder was chosen meanwhile.
    if (turn !== run) return
    // So that the same folder can be chosen again, when it has changed.
    field.value = ''
    show(folder.name, folder.paths)
  }

  function show(folder: string, paths: string[]) {
    name = folder
    rows = { classes: pageLength, samples: pageLength }
    ask({ type: 'folder', name, paths })
    read()
  }

  function read() {
    const data = new FormData(form)
    const split = String(data.get('split'))
    const options = {
      split: split === '' ? null : split,
      leafNameOnly: data.get('whole') === null,
      classMap: String(data.get('map')),
    }
    ask({ type: 'read', run: ++run, options, rows })
    wait(() => `Sorting the names in “${name}” …`)
  }

  worker.addEventListener('message', ({ data }: MessageEvent<FolderReply>) => {
    if (data.run !== run) return
    form.hidden = false
    rest(renderReport(shown, data.report))
    // The button that asked for more was drawn anew.
    if (pressed)
      (
        shown.querySelector<HTMLElement>(`[data-more="${pressed}"]`) ??
        shown.querySelector<HTMLElement>(`[data-table="${pressed}"]`)
      )?.focus()
    pressed = ''
  })
  worker.addEventListener('error', ({ message }) => rest(`The folder could not be read. (${message})`))

  if (!('webkitdirectory' in HTMLInputElement.prototype)) {
    rest('This browser gives pages files, but no folders. The example works.')
  }

  return {
    input(target) {
      if (target instanceof HTMLInputElement && target.type === 'file') void choose(target)
      else if (name !== '') read()
    },
    press({ dataset: { example, more } }) {
      if (example !== undefined) show(exampleFolder.name, exampleFolder.paths)
      if (more === 'classes' || more === 'samples') {
        pressed = more
        rows = { ...rows, [more]: rows[more] + pageLength }
        read()
      }
    },
  }
}
