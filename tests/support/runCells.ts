import { analyzeCell } from '../../src/notebook/analyzeCell.ts'
import { knownGlobals } from '../../src/notebook/knownGlobals.ts'
import { linkCells } from '../../src/notebook/linkCells.ts'
import type { CompiledCell, Reply } from '../../src/runtime/protocol.ts'
import { createExecutor } from '../../src/runtime/worker/createExecutor.ts'
import type { Executor, ExecutorOptions } from '../../src/runtime/worker/executorTypes.ts'
import { compileCell } from '../../src/runtime/compileCell.ts'

/** Cells by id, in document order, as the runtime gets them. */
export function compileCells(sources: Record<string, string>): CompiledCell[] {
  const texts = Object.entries(sources).map(([id, source]) => ({ id, source }))
  const analyses = texts.map(analyzeCell)
  const links = linkCells(analyses, knownGlobals)
  return texts.map((text, i) => {
    if (analyses[i]!.problem) throw new Error(`${text.id}: ${analyses[i]!.problem.message}`)
    return compileCell(text, analyses[i]!, links[i]!)
  })
}

/** An executor that remembers its replies. */
export interface Bench extends Executor {
  replies: Reply[]
  /** Runs cells given by their texts as the next run. */
  cells(
    sources: Record<string, string>,
    widgets?: Record<string, (number | string | boolean)[]>,
  ): Promise<Reply[]>
}

export function createBench(options: Omit<ExecutorOptions, 'post'> = {}): Bench {
  const replies: Reply[] = []
  const executor = createExecutor({ ...options, post: (reply) => replies.push(structuredClone(reply)) })
  let run = 0
  return {
    ...executor,
    replies,
    async cells(sources, widgets = {}) {
      const before = replies.length
      await executor.run(++run, compileCells(sources), widgets)
      return replies.slice(before)
    },
  }
}

/** What the replies show of a cell, as a reader would read it: texts, then the error. */
export function shownIn(replies: Reply[], cell: string): string[] {
  return replies.flatMap((reply) => {
    if (!('cell' in reply) || reply.cell !== cell) return []
    if (reply.type === 'error') return [`${reply.error.name}: ${reply.error.message}`]
    if (reply.type === 'late')
      return [`late ${reply.output.kind === 'text' ? reply.output.text : reply.output.kind}`]
    if (reply.type !== 'output') return []
    return [reply.output.kind === 'text' ? reply.output.text : reply.output.kind]
  })
}
