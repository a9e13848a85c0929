import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hashTwin, type RecordFile } from '../../src/site/build/readReference.ts'

/** A cell of a generated chapter: its code, its twin, and what both print. */
interface Sample {
  id: string
  code: string
  twin: string
  text: string
  values: number[]
}

const scalar = (value: number) => ({ text: `tensor(${value.toFixed(4)})`, values: [value] })

/**
 * Ten cells about one number, `k`. What they print follows from the losses' formulas and is worked out here in doubles, without a
 * tensor: a uniform answer over n classes costs ln n, a margin m between two classes costs ln(1 + e^-m).
 */
function samplesOf(k: number): Sample[] {
  // The next numbers that no doubt about the last digit hangs on: float32 may round a value next to a half either way.
  for (let i = k; ; i += 61) {
    const samples = samplesAt(2 + (i % 50), Number((0.513 + (i % 2_971) / 1_000).toFixed(3)))
    if (samples.every(({ values }) => values.every(isFarFromHalf))) return samples
  }
}

/** Neither next to where its fourth decimal changes nor whole, which PyTorch prints without decimals. */
function isFarFromHalf(value: number): boolean {
  const rest = (value * 1e4) % 1
  return Math.abs(rest - 0.5) > 0.02 && Math.abs(value - Math.round(value)) > 1e-3
}

function samplesAt(classes: number, margin: number): Sample[] {
  const right = Math.log1p(Math.exp(-margin))
  const imports = `import * as tf from '@tensorflow/tfjs'
import * as F from 'lossbook/functional'
import { labelSmoothingCrossEntropy, softTargetCrossEntropy } from 'lossbook/losses'
`
  const python = `import math, torch
import torch.nn.functional as F
from timm.loss import LabelSmoothingCrossEntropy, SoftTargetCrossEntropy
`
  const sample = (id: string, code: string, twin: string, value: number): Sample => ({
    id,
    code,
    twin,
    ...scalar(value),
  })
  return [
    sample(
      'uniform',
      `${imports}
const classes = ${classes}
const flat = tf.zeros([1, classes])
F.crossEntropy(flat, tf.tensor1d([0], 'int32'))`,
      `${python}
classes = ${classes}
flat = torch.zeros(1, classes)
F.cross_entropy(flat, torch.tensor([0]))`,
      Math.log(classes),
    ),
    sample(
      'margin',
      `const margin = ${margin}
let output = tf.tensor2d([[margin, 0]])
let target = tf.tensor1d([0], 'int32')
F.crossEntropy(output, target)`,
      `margin = ${margin}
output = torch.tensor([[margin, 0]])
target = torch.tensor([0])
F.cross_entropy(output, target)`,
      right,
    ),
    sample(
      'wrong',
      `output = tf.tensor2d([[0, margin]])\nF.crossEntropy(output, target)`,
      `output = torch.tensor([[0, margin]])\nF.cross_entropy(output, target)`,
      right + margin,
    ),
    sample(
      'smoothed',
      `labelSmoothingCrossEntropy({ smoothing: 0.2 })(tf.tensor2d([[margin, 0]]), target)`,
      `LabelSmoothingCrossEntropy(0.2)(torch.tensor([[margin, 0]]), target)`,
      right + 0.1 * margin,
    ),
    sample(
      'mixed',
      `softTargetCrossEntropy()(tf.tensor2d([[margin, 0]]), tf.tensor2d([[0.7, 0.3]]))`,
      `SoftTargetCrossEntropy()(torch.tensor([[margin, 0]]), torch.tensor([[0.7, 0.3]]))`,
      right + 0.3 * margin,
    ),
    sample(
      'gradient',
      `const slope = tf.grad((x: tf.Tensor) => F.crossEntropy(x as tf.Tensor2D, target))(tf.tensor2d([[margin, 0]]))
slope.abs().max()`,
      `x = torch.tensor([[margin, 0]], requires_grad=True)
F.cross_entropy(x, target).backward()
x.grad.abs().max()`,
      1 / (1 + Math.exp(margin)),
    ),
    sample(
      'entropy',
      `F.softmax(flat).mul(-1).mul(F.logSoftmax(flat)).sum()`,
      `(-flat.softmax(1) * flat.log_softmax(1)).sum()`,
      Math.log(classes),
    ),
    sample(
      'two',
      `const rows = tf.tensor2d([[margin, 0], [0, margin]])
F.crossEntropy(rows, tf.tensor1d([0, 0], 'int32'))`,
      `rows = torch.tensor([[margin, 0], [0, margin]])
F.cross_entropy(rows, torch.tensor([0, 0]))`,
      right + margin / 2,
    ),
    sample('scaled', `tf.scalar(margin).mul(3)`, `torch.tensor(margin) * 3`, Math.fround(margin) * 3),
    sample('largest', `rows.max()`, `rows.max()`, margin),
  ]
}

const prose = `A classifier says a number for every class it knows, softmax turns the numbers into shares of certainty, and the loss charges
for the surprise. What the next cell prints follows from that by hand.`

/** Slug of the generated chapter `k`. */
export const slugOf = (k: number): string => `chapter-${String(k).padStart(4, '0')}`

/** A chapter's MDX; `plain` makes ordinary fences of its cells, for a site without Lossbook. */
export function chapterText(k: number, { plain = false, note = '' } = {}): string {
  const cells = samplesOf(k).map(({ id, code, twin }) => {
    const [cell, reference] = plain ? ['ts', 'py'] : [`ts live id="${id}"`, 'py reference']
    return `## On ${id}\n\n${prose}\n\n\`\`\`${cell}\n${code}${note}\n\`\`\`\n\n\`\`\`${reference}\n${twin}\n\`\`\`\n`
  })
  return `---\ntitle: Chapter ${k}\ndescription: Ten cells about the number ${k}.\n---\n\n${cells.join('\n')}`
}

/** What the twins of chapter `k` print. */
function recordOf(k: number): RecordFile {
  return {
    slug: slugOf(k),
    // Nothing was asked of PyTorch here: the record says so.
    python: 'none',
    torch: 'by hand',
    timm: 'by hand',
    recorded: '2026-11-26',
    cells: Object.fromEntries(
      samplesOf(k).map(({ id, twin, text, values }) => [id, { hash: hashTwin(twin), text, values }]),
    ),
  }
}

/** Writes chapters, and their records unless they are plain. */
export async function writeChapters(
  count: number,
  { chapters, records }: { chapters: string; records?: string },
): Promise<void> {
  for (const folder of [chapters, records]) if (folder) await mkdir(folder, { recursive: true })
  for (let k = 1; k <= count; k++) {
    await writeFile(join(chapters, `${slugOf(k)}.mdx`), chapterText(k, { plain: records === undefined }))
    if (records) await writeFile(join(records, `${slugOf(k)}.json`), JSON.stringify(recordOf(k)))
  }
}
