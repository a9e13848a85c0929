import type { TextLine } from './findFences.ts'

/** The line after an MDX comment that starts in line `at`, or `at`. */
export function skipComment(lines: readonly TextLine[], at: number): number {
  if (!/^\s*\{\s*\/\*/.test(lines[at]!.text)) return at
  let i = at
  while (i < lines.length && !lines[i]!.text.includes('*/')) i++
  return i + 1
}

/** The line after a block of MDX imports and exports that starts in line `at`, or `at`. A blank line ends it. */
export function skipModule(lines: readonly TextLine[], at: number): number {
  if (!/^(?:import|export)\b/.test(lines[at]!.text)) return at
  let i = at
  while (i < lines.length && lines[i]!.text.trim() !== '') i++
  return i
}
