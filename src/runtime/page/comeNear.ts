/** Makes usable what a pointer or the focus came near to: a triangle's points, a copy of an output, the values of a chart. */
export async function comeNear(target: Element): Promise<void> {
  const simplex = target.closest<HTMLElement>('[data-widget="simplex"]')
  const output = target.closest<HTMLElement>('live-cell [data-output]')
  const figure = target.closest<HTMLElement>('figure[data-chart]')
  if (simplex) (await import('./simplex/movePoints.ts')).movePoints(simplex)
  if (output) (await import('./copyOutput.ts')).offerCopy(output)
  if (figure && !figure.hasAttribute('data-readable')) (await import('./readChart.ts')).readChart(figure)
}
