import type { Sketch } from './Sketch.ts'

/** Where in a value the sketching stands, and what it may still spend. */
export interface Visit {
  depth: number
  /** Objects that contain this one: meeting one of them again is a cycle. */
  ancestors: object[]
  /** Characters left for the whole text, shared by all its parts. */
  budget: { characters: number }
  /** Sketches a part of the value; `cost` is how much deeper it counts. */
  inside: (container: object, value: unknown, cost?: number) => Sketch
}
