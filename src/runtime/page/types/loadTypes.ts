import type { ChapterData } from '../chapterData.ts'
import type { EditorOpened } from '../codeOf.ts'
import { loadOnce } from '../loadOnce.ts'
import type { Session } from '../sessionTypes.ts'
import type { ShowPlace } from './goToDefinition.ts'

/** Brings types to each editor once it is open and can be typed into. All of it is loaded with the first. */
export function loadTypes(
  document: Document,
  session: Session,
  { language }: Pick<ChapterData, 'language'>,
  showPlace: ShowPlace,
): EditorOpened | undefined {
  if (!language) return undefined
  const open = loadOnce(async () => {
    const { openTypes } = await import('./openTypes.ts')
    return openTypes(document, session, language, showPlace)
  })
  return (editor, cell) => {
    // After the editor's first frame; without network the next editor tries again.
    setTimeout(() => {
      open().then(
        (types) => types.attach(editor, cell),
        () => {},
      )
    })
  }
}
