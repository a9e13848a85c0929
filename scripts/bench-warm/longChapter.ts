/** Cells of the long chapter. */
export const longCells = 500

/** A chapter whose cells compute next to nothing, in chains of ten that build on each other. */
export function longChapter(): string {
  const cells = Array.from({ length: longCells }, (_, i) => {
    const code = i % 10 === 0 ? `const v${i} = ${i}` : `const v${i} = v${i - 1} + 1`
    return `\`\`\`ts live id="cell-${i}" unproven="counts only"\n${code}\nprint(v${i})\n\`\`\`\n`
  })
  return `---\ntitle: A long chapter\ndescription: ${longCells} small cells.\n---\n\n${cells.join('\n')}`
}
