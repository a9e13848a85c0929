import { loadOnce } from './loadOnce.ts'
import type { Compile } from './sessionTypes.ts'

/** Compiles edited cells. The parser is large: it comes with the first edit, or when `prepare` foresees one. */
export function loadCompiler(): { compile: Compile; prepare(): void } {
  const load = loadOnce(async () => (await import('./compileEdits.ts')).createCompiler())
  return {
    compile: async (cells) => (await load())(cells),
    prepare: () => void load().catch(() => {}),
  }
}
