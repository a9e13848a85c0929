/** Plain data that the rooms exchange. No function here, no DOM, no tf. */

/** A cell as its author, or a reader, wrote it. */
export interface CellText {
  /** Permalink, test name and citation key: short, kebab-case, unique in its chapter. */
  id: string
  /** The TypeScript, byte for byte as it stands in the fence, without the final line break. */
  source: string
}

/** What an author may ask of a cell in the fence's meta string. */
export interface CellOptions {
  /** The cell runs, but the reader sees it only on request. */
  hidden: boolean
  /** The code starts folded; its output is visible. */
  collapsed: boolean
  /** The cell is meant to throw; its error is its output. */
  expectError: boolean
  /** Largest allowed |ours − reference| ÷ max(1, |reference|); default 1e-5. */
  tolerance: number
  /** Why the value is not timm's, told to the reader; the cell is then not compared. */
  differs?: string
  /** Why the cell has no twin, told to the reader. */
  unproven?: string
}

/** A cell in its chapter. Lines are 1-based lines of the MDX file. */
export interface ChapterCell extends CellText {
  line: number
  options: CellOptions
  /** Its twin in PyTorch + timm. */
  python?: { source: string; line: number }
}

/** Where something is: 1-based line and column, 0-based offset, in the cell's own text. */
export interface Position {
  line: number
  column: number
  offset: number
}

export interface CellProblem extends Position {
  message: string
}

/** One module a cell imports, and the names it takes. */
export interface CellImport extends Position {
  module: string
  typeOnly: boolean
  /** `imported` is the exported name, `default`, or `*` for the namespace. */
  names: { imported: string; local: string; typeOnly: boolean }[]
}

export interface Reference extends Position {
  name: string
  /** Read after `typeof` only, where an unknown name is no error. */
  afterTypeof?: true
  /** In `typeReferences`: named by `typeof x`, thus the type of a value. */
  ofValue?: true
}

/** What one cell's text means by itself, before it meets its neighbours. */
export interface CellAnalysis {
  id: string
  imports: CellImport[]
  /** Value names later cells see, in order of appearance: declarations, imported values and `updates`. */
  definitions: string[]
  /** Type names later cells see: interfaces, type aliases, classes, enums, type-only imports. */
  typeDefinitions: string[]
  /** Value names read from outside the cell, first occurrence of each. */
  references: Reference[]
  /** Type names read from outside the cell. */
  typeReferences: Reference[]
  /** Names assigned at top level and not declared here: new definitions that start from the older value. */
  updates: Reference[]
  /** Body of an async function: types blanked, imports removed, last expression shown, definitions returned. */
  body: string
  /** Pieces of `body` that do not stand in `source`; see `toSourcePosition`. */
  insertions: { offset: number; length: number }[]
  /** A syntax error, or a construct a cell cannot have. The other fields are then empty. */
  problem?: CellProblem
}

/** A cell among its neighbours. */
export interface LinkedCell {
  id: string
  /** For each name read from a cell above: which cell. */
  inputs: { name: string; from: string }[]
  /** The same for type names; names that no cell above defines are left to TypeScript. */
  typeInputs: { name: string; from: string }[]
  /** Names that no cell above defines and that are not known globals. */
  missing: (Reference & {
    definedBelowIn?: string
    /** The cell above that has only a type of that name. */
    typeIn?: string
  })[]
  /** Cells that read from this one directly, in document order. */
  dependents: string[]
}

/** One thing a cell shows. */
export type Output =
  | { kind: 'text'; text: string; /** numbers shown, flat, in order */ values?: number[] }
  | ChartOutput
  | InputOutput

export interface ChartOutput {
  kind: 'chart'
  /** A sanitised `<svg>` element as text; colours are CSS variables or currentColor. */
  svg: string
  title: string
  /** Text alternative: what the chart shows, in a sentence or two. */
  description: string
  caption?: string
}

/** A widget: a cell whose value is what the reader chose. `index` counts the widgets of a cell. */
export interface InputOutput {
  kind: 'input'
  index: number
  spec: InputSpec
  value: number | string | boolean
}

export type InputSpec =
  | { type: 'range'; label: string; min: number; max: number; step: number; value: number; unit?: string }
  | { type: 'number'; label: string; min?: number; max?: number; step?: number; value: number; unit?: string }
  | { type: 'choice'; label: string; options: string[]; value: string }
  | { type: 'checkbox'; label: string; value: boolean }
  | { type: 'text'; label: string; value: string }
  /** Points in a triangle of classes; `value` is their shares as text, `0.8 0.15 0.05, 0.1 0.8 0.1`. */
  | { type: 'simplex'; label: string; corners: string[]; points: string[]; value: string }

/** An error as a reader sees it. */
export interface CellError {
  /** `TypeError`, `SyntaxError`, … or the kind of value that was thrown. */
  name: string
  message: string
  /** Where, in the text of cell `cell`. */
  at?: { cell: string; line: number; column: number }
  /** The chain of cells it came through, innermost first, ours only. */
  through: { cell: string; line: number; column: number; fn?: string }[]
}

/** What PyTorch + timm printed for a cell's twin. */
export interface ReferenceCell {
  /** sha256 of the twin's source; a changed twin with an old record fails the build. */
  hash: string
  text: string
  /** Numbers of the displayed value, flat, in order. */
  values: number[]
}

export interface ReferenceRecord {
  slug: string
  python: string
  torch: string
  timm: string
  /** ISO date. */
  recorded: string
  cells: Record<string, ReferenceCell>
}

export interface Proof {
  status: 'match' | 'differs' | 'none'
  maxAbsDiff: number | null
  /** For a reader: what was compared, or why nothing was. */
  note: string
  /** Where the reader chose it: which backend of tensorflow.js computed. */
  backend?: string
}
