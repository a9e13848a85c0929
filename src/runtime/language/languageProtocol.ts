import type { CellText } from '../../notebook/types.ts'

/** Declarations of what cells may use, as text. */
export interface TypePack {
  /** Absolute path → text of a declaration file. */
  files: Record<string, string>
  /** What an import statement names → its file. Other paths of a package lie at `/lib/<package>/…`. */
  modules: Record<string, string>
  /** Those of `modules` that a cell may import. */
  importable: string[]
  /** Files that declare names which need no import; the first two are JavaScript's and the browser's. */
  globals: string[]
  /** Names among them that a cell does not have, such as `document`: they are not offered. */
  absent: string[]
}

export interface Completion {
  label: string
  kind: string
  /** Sorts before those with a larger text. */
  sort: string
}

/** What a name is. */
export interface Description {
  /** The declaration, as TypeScript writes it. */
  declaration: string
  /** The docstring as plain text; empty if there is none. */
  docs: string
}

export interface Hover extends Description {
  from: number
  to: number
}

export interface Signature {
  before: string
  parameters: string[]
  after: string
  /** Index of the parameter at the caret. */
  active: number
  /** Docstring of that parameter; else of the function. */
  docs: string
  /** Which of how many overloads, from 1. */
  overload: number
  overloads: number
}

/** Something wrong in a cell. Offsets count from the start of its text. */
export interface TypeProblem {
  from: number
  to: number
  message: string
}

/** Where a name is defined: in a cell, or in a module that is no cell. */
export type Definition = { name: string } & ({ cell: string; from: number; to: number } | { module: string })

interface At {
  cell: string
  offset: number
}

/** Each kind of question, and its answer. */
export interface Questions {
  complete: { question: At; answer: Completion[] | null }
  detail: { question: At & { label: string }; answer: Description | null }
  describe: { question: At; answer: Hover | null }
  signature: { question: At; answer: Signature | null }
  problems: { question: { cell: string }; answer: TypeProblem[] }
  definition: { question: At; answer: Definition | null }
}

export type Kind = keyof Questions
export type Question<K extends Kind = Kind> = { [P in K]: { kind: P } & Questions[P]['question'] }[K]
export type Answer<K extends Kind = Kind> = Questions[K]['answer']

/** Page → worker. */
export type LanguageRequest =
  /** First of all: where the types lie, and all cells of the chapter in order. */
  | { type: 'start'; types: string; cells: CellText[] }
  /** Cells whose text is another now. */
  | { type: 'texts'; cells: CellText[] }
  | { type: 'ask'; ask: number; question: Question }
  | ScriptRequest

/** The cells, as one program for Node. Needs no `start`. */
export interface ScriptRequest {
  type: 'script'
  title: string
  /** Address of the chapter. */
  url: string
  cells: (CellText & { options: { expectError: boolean } })[]
}

/** Worker → page. Questions are answered in the order asked, about the texts sent before them. */
export type LanguageReply =
  | { type: 'ready' }
  | { type: 'failed'; message: string }
  | { type: 'script'; text: string }
  /** `answer` is null too when TypeScript itself failed at the question. */
  | { type: 'answer'; ask: number; answer: Answer | null }
