import { loadStyles } from '../loadStyles.ts'
import styles from './edits.css?url&no-inline'

/** Loads how notes above cells and differences between texts look: of edits, of a version, of a newer build. */
export function loadNoteStyles(document: Document): Promise<void> {
  return loadStyles(document, styles)
}
