import type { ChapterData } from './chapterData.ts'
import { createAnnouncer } from './createAnnouncer.ts'
import { createRunQueue } from './createRunQueue.ts'
import { putChanges } from './putChanges.ts'
import { resetCells } from './resetCells.ts'
import type { SessionWorld } from './runQueueTypes.ts'
import { createSessionCells } from './sessionCells.ts'
import type { Session } from './sessionTypes.ts'

/**
 * A chapter's cells in the page: texts, states and the queue of runs. It knows no DOM: `connect` reaches the worker,
 * `clock` the time, `compile` the analyzer (only for edited texts), `prove` the reference.
 */
export function createSession(chapter: ChapterData, world: SessionWorld): Session {
  const cells = createSessionCells(chapter)
  const announcer = createAnnouncer(world.clock)
  const queue = createRunQueue(cells, announcer, world)
  const tellChanged = () => {
    queue.tellStates()
    announcer.tell({ type: 'changed' })
  }
  const reset = (some: typeof cells.list) => {
    resetCells(some, cells, announcer, queue)
    tellChanged()
  }

  return {
    cells: cells.list,
    get follow() {
      return queue.follow
    },
    set follow(value) {
      queue.follow = value
    },
    listen: announcer.listen,
    run: (id) => queue.ask([cells.find(id).id]),
    runAll: () => queue.ask(cells.list.map((cell) => cell.id)),
    stop: queue.stop,
    useBackend: queue.useBackend,
    reset: (id) => reset([cells.find(id)]),
    resetAll: () => reset(cells.list),
    edit(id, text) {
      const cell = cells.find(id)
      if (cell.text === text) return
      cell.text = text
      cell.typed = true
      cells.uncompiled = true
      cells.updateKeys()
      tellChanged()
    },
    put(changes, { quietly = false } = {}) {
      queue.quiet ||= quietly
      putChanges(changes, cells, announcer)
      tellChanged()
    },
    setWidget(id, index, value) {
      const cell = cells.find(id)
      if (Object.is(cell.widgets[index], value)) return
      cell.widgets = [...cell.widgets]
      cell.widgets[index] = value
      cells.updateKeys()
      if (queue.quiet) cell.typed = true
      else queue.goals.add(id)
      tellChanged()
      world.clock.frame(queue.pump)
    },
    retry: queue.retry,
    memory: queue.link.memory,
  }
}
