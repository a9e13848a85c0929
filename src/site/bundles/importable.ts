/** What a cell may import, in the words of its import statement. */
export const importable = [
  '@tensorflow/tfjs',
  '@observablehq/plot',
  'lossbook/functional',
  'lossbook/losses',
  'lossbook/mixup',
  'lossbook/schedulers',
  'lossbook/format',
  'lossbook/architectures',
]
