/** What becomes of a loss per element: its mean, its sum, or itself. */
export type Reduction = 'mean' | 'sum' | 'none'

export const reductions: readonly string[] = ['mean', 'sum', 'none']
