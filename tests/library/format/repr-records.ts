import { readFileSync } from 'node:fs'
import type { TensorData } from '../../../src/library/format/index.ts'

const special: Record<string, number> = { nan: NaN, inf: Infinity, '-inf': -Infinity, '-0': -0 }

interface ReprFile {
  cases: { tensor: { dtype: string; shape: number[]; data: (number | boolean | string)[] }; repr: string }[]
}

/** Tensors and the text torch's repr gave for them. */
export function reprRecords(): { title: string; tensor: TensorData; repr: string }[] {
  return ['repr.json', 'repr-more.json'].flatMap((file) => {
    const url = new URL(`../reference/${file}`, import.meta.url)
    const { cases } = JSON.parse(readFileSync(url, 'utf8')) as ReprFile
    return cases.map(({ tensor, repr }, index) => ({
      title: `${file} ${index}: ${tensor.dtype} [${tensor.shape.join(', ')}]`,
      tensor: { ...tensor, data: tensor.data.map((value) => special[String(value)] ?? value) },
      repr,
    }))
  })
}
