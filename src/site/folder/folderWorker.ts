import type { FolderReply, FolderRequest } from './folderProtocol.ts'
import { reportOf } from './reportOf.ts'

// Reads folders apart from the page: sorting a hundred thousand names takes about a second.
let folder = { name: '', paths: [] as string[] }
self.addEventListener('message', ({ data }: MessageEvent<FolderRequest>) => {
  if (data.type === 'folder') {
    folder = data
    return
  }
  const { run, options, rows } = data
  const reply: FolderReply = { run, report: reportOf(folder.name, folder.paths, options, rows) }
  self.postMessage(reply)
})
