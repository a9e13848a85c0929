/** A value read and bounded, not yet laid out in lines: a text, or entries in brackets. */
export type Sketch = string | Group

export interface Group {
  /** What stands before the bracket: `Map(2)`, `Point`, or ''. */
  prefix: string
  brackets: '[]' | '{}'
  entries: Entry[]
}

export interface Entry {
  /** `key: `, `'key' => `, or ''. */
  label: string
  sketch: Sketch
  /** Speaks of what was left out; stands on a line of its own. */
  note?: boolean
}

export function isGroup(sketch: Sketch): sketch is Group {
  return typeof sketch !== 'string'
}
