import type { FolderOptions } from './readFolder.ts'
import type { FolderReport } from './reportOf.ts'

/** Page → worker: a folder, then questions about it. */
export type FolderRequest =
  | { type: 'folder'; name: string; paths: string[] }
  | { type: 'read'; run: number; options: FolderOptions; rows: { classes: number; samples: number } }

/** Worker → page: the answer to the question of that run. */
export interface FolderReply {
  run: number
  report: FolderReport
}
