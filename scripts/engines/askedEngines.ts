import { engineNames, type EngineName } from './findEngines.ts'

/** Which engines to test in, and whether one that is missing is a failure. */
export interface AskedEngines {
  names: EngineName[]
  required: boolean
}

/**
 * What `LOSSBOOK_ENGINES` says: names apart by commas are installed where missing and must be there, `none` is none.
 * Where it says nothing, those that are here are used, and the others skipped.
 *
 * @throws Error at a name that is no engine's
 */
export function askedEngines(asked = process.env.LOSSBOOK_ENGINES ?? ''): AskedEngines {
  const words = asked.split(/[\s,]+/).filter(Boolean)
  if (words.length === 0) return { names: engineNames, required: false }
  if (words.join() === 'none') return { names: [], required: true }
  const names = words.filter((word): word is EngineName => (engineNames as string[]).includes(word))
  const unknown = words.find((word) => !(names as string[]).includes(word))
  if (unknown !== undefined)
    throw new Error(
      `askedEngines: LOSSBOOK_ENGINES: expected ${engineNames.join(', ')} or none, found ${unknown}`,
    )
  return { names, required: true }
}
