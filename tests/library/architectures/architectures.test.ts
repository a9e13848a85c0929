import { expect, test } from 'vitest'
import { architectures, listModels, recordedWith } from '../../../src/library/architectures/index.ts'

// Numbers: timm 1.0.29.
const find = (name: string) => architectures.find((one) => one.name === name)

test('architectures holds all of timm 1.0.29 in the order of list_models', () => {
  expect(recordedWith.timm).toBe('1.0.29')
  expect(architectures).toHaveLength(1317)
  expect(architectures.map(({ name }) => name)).toEqual(listModels())
  expect(architectures.filter(({ pretrained }) => pretrained.length > 0)).toHaveLength(1101)
})

test('architectures tells module, parameters, picture, classes and tags', () => {
  expect(find('resnet50')).toMatchObject({
    module: 'resnet',
    parameters: 25_557_032,
    inputSize: 224,
    numClasses: 1000,
  })
  expect(find('resnet50')!.tags.slice(0, 2)).toEqual(['a1_in1k', 'a1h_in1k'])
  expect(find('resnet50')!.pretrained).toHaveLength(18)
  expect(find('aimv2_1b_patch14_224')).toMatchObject({ parameters: 1_234_958_336, numClasses: 0 })
})

test('architectures tells tags without weights, and without a name, from the others', () => {
  expect(find('botnet50ts_256')).toMatchObject({ tags: ['untrained'], pretrained: [] })
  expect(find('nfnet_f0')).toMatchObject({ tags: [''], pretrained: [] })
})
