import type TypeScript from 'typescript'
import type { CellText } from '../../notebook/types.ts'
import { answerQuestion } from './answerQuestion.ts'
import { cellOptions } from './cellOptions.ts'
import type { Answer, Kind, Question, TypePack } from './languageProtocol.ts'
import { linkModules, readCell, type LinkedModule } from './linkModules.ts'
import { resolveModule } from './resolveModule.ts'
import { cellPath, type Workshop } from './workshop.ts'

export interface Language {
  /** Gives cells another text. Ids that the chapter does not have are ignored. */
  setTexts(cells: readonly CellText[]): void
  /** Reads and binds all files, which the first answer would have to wait for. */
  warmUp(): void
  ask<K extends Kind>(question: Question<K>): Answer<K> | null
}

/**
 * TypeScript's language service over the cells of a chapter.
 *
 * @param cells all cells of the chapter, in document order
 */
export function createLanguage(ts: typeof TypeScript, pack: TypePack, cells: readonly CellText[]): Language {
  const read = new Map(cells.map((cell) => [cell.id, { ...cell, ...readCell(ts, cell) }]))
  const modules = new Map<string, LinkedModule & { version: number }>()
  let changed = true

  function update() {
    if (!changed) return
    changed = false
    for (const found of linkModules([...read.values()], (id) => `./${id}.ts`)) {
      const path = cellPath(found.id)
      const known = modules.get(path)
      const version = (known?.version ?? 0) + (known?.text === found.text ? 0 : 1)
      modules.set(path, { ...found, version })
    }
  }

  const textOf = (path: string) => modules.get(path)?.text ?? pack.files[path]
  const resolve = (specifier: string, from: string) =>
    resolveModule(specifier, from, pack, (path) => textOf(path) !== undefined)
  const [library = ''] = pack.globals
  const host: TypeScript.LanguageServiceHost = {
    getCompilationSettings: () => cellOptions(ts),
    getScriptFileNames: () => [...pack.globals, ...modules.keys()],
    getScriptVersion: (path) => String(modules.get(path)?.version ?? 0),
    getScriptSnapshot(path) {
      const text = textOf(path)
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text)
    },
    getCurrentDirectory: () => '/',
    getDefaultLibFileName: () => library,
    fileExists: (path) => textOf(path) !== undefined,
    readFile: textOf,
    resolveModuleNameLiterals: (literals, from) =>
      literals.map(({ text }) => {
        const resolvedFileName = resolve(text, from)
        if (resolvedFileName === undefined) return { resolvedModule: undefined }
        const declares = resolvedFileName.endsWith('.d.ts')
        const extension = declares ? ts.Extension.Dts : ts.Extension.Ts
        return { resolvedModule: { resolvedFileName, extension, isExternalLibraryImport: declares } }
      }),
  }
  const service = ts.createLanguageService(host, ts.createDocumentRegistry())
  const workshop: Workshop = { ts, service, pack, moduleOf: (cell) => modules.get(cellPath(cell)) }
  update()

  return {
    setTexts(texts) {
      for (const { id, source } of texts) {
        if (!read.has(id) || read.get(id)!.source === source) continue
        read.set(id, { id, source, ...readCell(ts, { id, source }) })
        changed = true
      }
    },
    warmUp: () => void service.getProgram(),
    ask(question) {
      update()
      return answerQuestion(workshop, question as Question) as Answer<typeof question.kind> | null
    },
  }
}
