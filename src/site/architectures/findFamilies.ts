import type { Architecture } from '../../library/architectures/architectures.ts'

/** A module of timm and what it defines. */
export interface Family {
  module: string
  /** How many architectures it has, and how many of them with pretrained weights. */
  count: number
  trained: number
  /** Parameters of its smallest and of its largest architecture. */
  smallest: number
  largest: number
}

/** The families of architectures, by name. */
export function findFamilies(architectures: readonly Architecture[]): Family[] {
  const families = new Map<string, Family>()
  for (const { module, parameters, pretrained } of architectures) {
    const { count, trained, smallest, largest } = families.get(module) ?? {
      count: 0,
      trained: 0,
      smallest: Infinity,
      largest: 0,
    }
    families.set(module, {
      module,
      count: count + 1,
      trained: trained + (pretrained.length > 0 ? 1 : 0),
      smallest: Math.min(smallest, parameters),
      largest: Math.max(largest, parameters),
    })
  }
  return [...families.values()].sort((a, b) => (a.module < b.module ? -1 : 1))
}
