/** A chart whose axis labels stand farther from the ticks, by so many of its units: pictures have no styles that do so. */
export function moveAxisLabels(svg: string, by: { down: number; up: number }): string {
  return svg.replace(
    /(data-mark="([xy])-axis label"[^>]*translate\([^,]*,)(-?[\d.]+)/g,
    (_, before: string, axis: string, y: string) =>
      before + String(Number(y) + (axis === 'x' ? by.down : -by.up)),
  )
}
