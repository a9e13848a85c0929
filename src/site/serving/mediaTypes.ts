/** What each kind of file is, for servers that do not know all of them or know them as something else, as `.ts`. */
export const mediaTypes: Record<string, string> = {
  bib: 'application/x-bibtex',
  css: 'text/css',
  html: 'text/html',
  ipynb: 'application/x-ipynb+json',
  js: 'text/javascript',
  json: 'application/json',
  md: 'text/markdown',
  png: 'image/png',
  py: 'text/x-python',
  ris: 'application/x-research-info-systems',
  svg: 'image/svg+xml',
  ts: 'text/plain',
  txt: 'text/plain',
  wasm: 'application/wasm',
  woff2: 'font/woff2',
  xml: 'application/xml',
}

/** The types that are text: sent with their encoding, and compressed. */
export const textTypes: string[] = [...new Set(Object.values(mediaTypes))].filter(
  (type) => !/^(?:image\/png|font\/woff2|application\/wasm)$/.test(type),
)
