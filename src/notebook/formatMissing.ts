import type { LinkedCell } from './types.ts'

/** What to tell a reader about a name that no cell above defines. */
export function formatMissing({ name, definedBelowIn, typeIn }: LinkedCell['missing'][number]): string {
  if (typeIn) return `${name} is only a type in cell "${typeIn}" above: define or import its value here`
  if (!definedBelowIn) return `${name} is not defined above`
  return `${name} is not defined above; cell "${definedBelowIn}" below defines it: move that cell up, or this one down`
}
