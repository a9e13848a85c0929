/** Folders of the site that hold files of a chapter's, `<slug>.…`, and a folder of it, `<slug>/`, with such files alone. */
export const chapterFolders = ['cards', 'cite', 'embed', 'figures', 'oembed']

/** Folders with nothing but files beside the pages of chapters. */
export const besideFolders = [...chapterFolders, 'api/chapters', 'badges', 'runtime/chapters', 'v/latest']

const inFolder = new RegExp(`^(?:${besideFolders.join('|')})/([^/.]+)[/.]`)
const amongOthers = /^(?=chapters\/.*\.md$|export\/.*\.(?:ts|py|ipynb)$)\w+\/([^/.]+)\.\w+$/

/** Which chapter's page a file stands beside, if any; see `filesBeside`. */
export function besideWhich(path: string): string | undefined {
  return (inFolder.exec(path) ?? amongOthers.exec(path))?.[1]
}
