import { sortNaturally } from '../natural/sortNaturally.ts'
import { records } from './records.ts'

/** A kind of network that timm can make, as timm registers it. */
export interface Architecture {
  /** What `create_model` takes, such as `resnet50`. */
  name: string
  /** The module of timm that defines it, such as `resnet`. */
  module: string
  /** How many numbers training would change, with the classifier that `create_model(name)` makes; buffers do not count. */
  parameters: number
  /** Side of the square picture that its default weights were made for, in pixels. */
  inputSize: number
  /** Outputs of its classifier; 0 if there is none and the pooled features come out. */
  numClasses: number
  /** Tags that timm has for it, the default first; the empty text is the tag without a name. */
  tags: readonly string[]
  /** Those of the tags that have pretrained weights. `pretrained=True` without a tag takes the first of `tags`. */
  pretrained: readonly string[]
}

/** All architectures that timm lists, in the order of `timm.list_models()`. */
export const architectures: readonly Architecture[] = parseRecords(records)

function parseRecords(text: string): Architecture[] {
  let module = ''
  const found: Architecture[] = []
  for (const line of text.trim().split('\n')) {
    if (line.startsWith('# ')) module = line.slice(2)
    else found.push(parseLine(line, module))
  }
  return sortNaturally(found, ({ name }) => name)
}

function parseLine(line: string, module: string): Architecture {
  const [name = '', parameters, size = '', ...words] = line.split(' ')
  const [inputSize, numClasses = 1000] = size.split('/').map(Number)
  const tagOf = (word: string) => word.replace(/^-/, '').replace('""', '')
  return {
    name,
    module,
    parameters: Number(parameters),
    inputSize: inputSize!,
    numClasses,
    tags: words.map(tagOf),
    pretrained: words.filter((word) => !word.startsWith('-')).map(tagOf),
  }
}
