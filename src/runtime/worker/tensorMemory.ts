import type { Memory } from './memory.ts'

/** The part of tensorflow.js' engine that accounts for tensors. */
interface Engine {
  startScope(name?: string): void
  endScope(result?: unknown): void
  state: {
    activeScope: { id: number; name: string; track: TensorLike[] } | null
    scopeStack: unknown[]
    registeredVariables: Record<string, TensorLike>
    numTensors: number
  }
}

interface TensorLike {
  isDisposed: boolean
  dispose(): void
}

/**
 * Tensors and variables by the cell that made them.
 *
 * A scope of the engine stays open from the start of one cell to the start of the next, so that it also sees
 * the tensors that awaits and late callbacks make. It is never ended with `tidy`'s rules: its list is taken.
 *
 * @param tf the exports of `@tensorflow/tfjs`
 */
export function tensorMemory(tf: Record<string, unknown>): Memory {
  const { engine, getBackend, setBackend } = tf as {
    engine(): Engine
    getBackend(): string
    setBackend(name: string): Promise<boolean>
  }
  const owned = new Map<string, Set<TensorLike>>()
  let owner: { cell: string; scope: number; variables: Set<TensorLike>; backend: string } | undefined

  /** Moves what the open scope has seen to the cell that owns it. */
  function collect(): void {
    if (!owner) return
    const { state } = engine()
    const mine = owned.get(owner.cell)
    const scope = findScope(state, owner.scope)
    if (!mine || !scope) return
    for (const tensor of scope.track.splice(0)) if (!tensor.isDisposed) mine.add(tensor)
    for (const variable of Object.values(state.registeredVariables)) {
      if (owner.variables.has(variable)) continue
      owner.variables.add(variable)
      mine.add(variable)
    }
  }

  /** Ends the open scope, and those a cell left open in it, without disposing of anything. */
  function close(): void {
    collect()
    const { state } = engine()
    if (owner && findScope(state, owner.scope)) {
      while (state.activeScope && state.activeScope.id !== owner.scope)
        engine().endScope(state.activeScope.track)
      collect()
      engine().endScope()
    }
    owner = undefined
  }

  function release(cell: string): void {
    collect()
    for (const tensor of owned.get(cell) ?? []) if (!tensor.isDisposed) tensor.dispose()
    if (owner?.cell === cell) owned.set(cell, new Set())
    else owned.delete(cell)
  }

  return {
    begin(cell) {
      const backend = owner?.backend ?? getBackend()
      close()
      release(cell)
      // A cell that chose another backend chose it for itself.
      if (getBackend() !== backend) void setBackend(backend)
      engine().startScope(`cell ${cell}`)
      const { state } = engine()
      const variables = new Set(Object.values(state.registeredVariables))
      owner = { cell, scope: state.activeScope!.id, variables, backend }
      owned.set(cell, new Set())
    },
    end: collect,
    release,
    count: () => engine().state.numTensors,
  }
}

function findScope(state: Engine['state'], id: number) {
  return (state.scopeStack as { id: number; track: TensorLike[] }[]).find((scope) => scope.id === id)
}
