import { endless } from './endless.ts'
import { greedy } from './greedy.ts'
import type { HostileCell } from './hostileCell.ts'
import { aboveMistakes, belowMistakes, mistakes } from './mistakes.ts'
import { shown } from './shown.ts'
import { survivor } from './survivor.ts'
import { talkative } from './talkative.ts'
import { thrown } from './thrown.ts'
import { vandals } from './vandals.ts'
import { widgets } from './widgets.ts'

/** All of them as the page `/dev/torture/` shows them, by heading. Vandals that shadow names come last: names reach down. */
export const hostileCells: Record<string, HostileCell[]> = {
  'After each, this must work': [survivor],
  'Endless, until Stop': endless,
  Greedy: greedy,
  Talkative: talkative,
  Thrown: thrown,
  Shown: shown,
  'Widgets and memory': widgets,
  'Mistakes that should teach': [...aboveMistakes, ...mistakes, ...belowMistakes],
  Vandals: vandals,
}
