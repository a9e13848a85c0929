/** The part of citation-js that this room uses; its packages come without types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: unknown)
    data: Record<string, unknown>[]
    format(format: 'bibtex' | 'ris'): string
    format(format: 'bibliography', options: { format: 'text'; template: string; lang: string }): string
  }
  export const plugins: {
    config: { get(name: '@bibtex'): { format: { useIdAsLabel: boolean; checkLabel: boolean } } }
  }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'
declare module '@citation-js/plugin-csl'
