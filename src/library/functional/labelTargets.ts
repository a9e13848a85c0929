import type { LabelTargets } from '../fused/labelsPass.ts'

/**
 * Target distributions (1 − ε)·onehot + ε/C of labels, times the class weights, and the mass Σ w_label their mean is
 * divided by. Rows of the ignored label have none.
 */
export function labelTargets(
  labels: Int32Array,
  weights: Float32Array | null,
  classes: number,
  ignoreIndex: number | undefined,
  smoothing: number,
): { targets: LabelTargets; mass: number } {
  const onLabel = new Float64Array(labels.length)
  const ignored = new Uint8Array(labels.length)
  let mass = 0
  labels.forEach((label, row) => {
    if (label === ignoreIndex) {
      ignored[row] = 1
      return
    }
    const weight = weights ? weights[label] : 1
    onLabel[row] = (1 - smoothing) * weight
    mass += weight
  })
  const spread = smoothing / classes
  const everywhere =
    smoothing === 0
      ? null
      : Float64Array.from({ length: classes }, (_, c) => spread * (weights ? weights[c] : 1))
  return { targets: { labels, onLabel, everywhere, ignored }, mass }
}
