import type TypeScript from 'typescript'
import type { TypePack } from './languageProtocol.ts'
import type { LinkedModule } from './linkModules.ts'

/** What questions are answered from. */
export interface Workshop {
  ts: typeof TypeScript
  service: TypeScript.LanguageService
  pack: TypePack
  moduleOf(cell: string): LinkedModule | undefined
}

/** The file of a cell in the language service. */
export const cellPath = (id: string) => `/cells/${id}.ts`
