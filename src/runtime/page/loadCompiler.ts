import type { Compile } from './sessionTypes.ts'

/** Compiles edited cells. The parser is large: it comes with the first edit, or when `prepare` foresees one. */
export function loadCompiler(): { compile: Compile; prepare(): void } {
  let loading: Promise<Compile> | undefined
  const load = () => {
    loading ??= import('./compileEdits.ts').then(({ createCompiler }) => createCompiler())
    // Without network the next edit tries again.
    loading.catch(() => (loading = undefined))
    return loading
  }
  return {
    compile: async (cells) => (await load())(cells),
    prepare: () => void load().catch(() => {}),
  }
}
