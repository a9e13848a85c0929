import type { Plugin } from 'vite'

/** Leaves out Starlight's script that remembers which groups of a sidebar stand open: no page has a sidebar. */
export function ownScripts(): Plugin {
  return {
    name: 'lossbook:own-scripts',
    enforce: 'pre',
    load: (id) => (/@astrojs\/starlight\/.*\/SidebarPersistState\.js$/.test(id) ? '' : null),
  }
}
