/** Whether the reader's connection is slow, or to be spared. */
export function sparesData(): boolean {
  const { connection } = navigator as Navigator & {
    connection?: { saveData?: boolean; effectiveType?: string }
  }
  return Boolean(connection?.saveData || connection?.effectiveType?.includes('2g'))
}
