/** A cell that tries to break the page, and what should happen instead. */
export interface HostileCell {
  id: string
  source: string
  /** For a reader who tries it by hand. */
  expect: string
  /** How it ends: by itself, with an error of its own, or when the reader stops it. */
  ends: 'done' | 'error' | 'stopped'
  /** A part of what the cell then shows. */
  shows?: string
}
