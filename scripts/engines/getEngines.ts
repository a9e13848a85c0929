import { installByApt, runVisibly, type Run } from '../installByApt.ts'
import type { AskedEngines } from './askedEngines.ts'
import type { FoundEngine, MissingEngine } from './Engine.ts'
import { enginePackages, findEngine, type EngineName } from './findEngines.ts'

/**
 * The engines to test in, each found or missing. Those that `LOSSBOOK_ENGINES` asks for are installed with apt-get where
 * they are missing; nothing is installed unasked.
 *
 * @param say prints a line for the reader
 */
export function getEngines(
  { names, required }: AskedEngines,
  say: (line: string) => void,
  find: (name: EngineName) => FoundEngine | MissingEngine = findEngine,
  run: Run = runVisibly,
): (FoundEngine | MissingEngine)[] {
  const lacking = names.filter((name) => 'missing' in find(name))
  if (required && lacking.length > 0) {
    say(`Installing ${lacking.join(' and ')} with apt-get.`)
    installByApt(run, ...lacking.map((name) => enginePackages[name]))
  }
  return names.map((name) => find(name))
}
