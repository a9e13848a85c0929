import type { Plugin } from 'vite'

/**
 * How the site's scripts are cut into files. Starlight's script that remembers which groups of a sidebar stand open is left out: no page has a
 * sidebar. What a first run loads beside a page's own script is one file, `openChapter`, although parts that load later share some of it;
 * Rolldown by itself would make a file of each share.
 */
export function ownScripts(): Plugin {
  return {
    name: 'lossbook:own-scripts',
    enforce: 'pre',
    load: (id) => (/@astrojs\/starlight\/.*\/SidebarPersistState\.js$/.test(id) ? '' : null),
    configEnvironment: (name) =>
      name === 'client'
        ? { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } }
        : undefined,
  }
}

/** Each takes along what its modules import, unless one of higher priority has it. */
const groups = [
  // Few lines that citations, links to a version and the offer of a newer build need without the rest of a chapter's code.
  {
    name: 'page',
    priority: 2,
    test: /\/PageScript\.astro|\/runtime\/page\/(?:loadStyles|makeElement|countOf|edits\/loadNoteStyles)\.ts$/,
  },
  { name: 'openChapter', priority: 1, test: /\/runtime\/page\/openChapter\.ts$/ },
]
