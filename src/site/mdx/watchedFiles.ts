/**
 * How `npm run dev` watches files, in words of Vite's `server.watch`.
 *
 * A file is heard of when its size has rested for a moment: most editors empty a file before they write it, and whoever read it then
 * would hear of no further change.
 *
 * @param root the project's folder
 */
export function watchedFiles(root: string) {
  return {
    awaitWriteFinish: { stabilityThreshold: 20, pollInterval: 5 },
    // Of what a build keeps, only the list of chapters is watched.
    ignored: [`${root}/.cache/!(chapters)/**`],
  }
}
