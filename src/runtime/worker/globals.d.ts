/**
 * What a cell has without importing it, besides JavaScript's own globals.
 * The type checker of chapters and the editor read this file as text.
 */

/** Prints values joined by spaces, as Python's print does; tensors print as PyTorch prints them. */
declare function print(...values: unknown[]): void

/** Controls for the reader. Each call shows one and returns the chosen value. */
declare const input: {
  /** A slider. Defaults: min 0, max 1, step a power of ten, value min. */
  range(spec: {
    label: string
    min?: number
    max?: number
    step?: number
    value?: number
    unit?: string
  }): number
  /** A field for a number. Defaults: value 0, no bounds. */
  number(spec: {
    label: string
    min?: number
    max?: number
    step?: number
    value?: number
    unit?: string
  }): number
  /** One of some texts. Default: the first. */
  choice<const T extends string>(spec: { label: string; options: readonly T[]; value?: T }): T
  /** Yes or no. Default: no. */
  checkbox(spec: { label: string; value?: boolean }): boolean
  /** A line of text. Default: empty. */
  text(spec: { label: string; value?: string }): string
  /** Points to drag in a triangle whose corners are classes: top, left, right. Each is a distribution, three shares. */
  simplex(spec: {
    label: string
    corners: readonly [string, string, string]
    points: Record<string, readonly [number, number, number]>
  }): number[][]
}
