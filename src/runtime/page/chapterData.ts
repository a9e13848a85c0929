import type { CellError, CellOptions, ReferenceCell } from '../../notebook/types.ts'
import type { CompiledCell } from '../protocol.ts'

/** A value a widget can have. */
export type WidgetValue = number | string | boolean

/** What the file holds that a page's `<script type="application/json" data-chapter>` points to. */
export interface ChapterData {
  slug: string
  /** Of the chapter's text: edits kept elsewhere belong to one version. */
  version: string
  cells: ChapterDataCell[]
  /** Module name → where its code lies, and which other modules it requires; those that the sandbox brings are not among them. */
  bundles: Record<string, Bundle>
  /** Address of the document of the cells' frame, which has the worker in it; `#…` is one whose text a script of the page brings. */
  sandbox: string
  /** Addresses of the worker behind the editor and of the types it reads; without them the editor knows no types. */
  language?: { worker: string; types: string }
}

/** Address of a module's CommonJS text, and the modules that text requires. */
export type Bundle = string | { url: string; requires: string[] }

export interface ChapterDataCell {
  id: string
  source: string
  compiled: Omit<CompiledCell, 'id' | 'source'>
  /** Why the author's text cannot run. */
  problem?: CellError
  options: Pick<CellOptions, 'tolerance' | 'expectError' | 'differs' | 'unproven'>
  reference?: Pick<ReferenceCell, 'text' | 'values'> & { torch: string; timm: string }
  /** Values the widgets have in the static page, by index. */
  widgets?: WidgetValue[]
}
