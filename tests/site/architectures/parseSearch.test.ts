import { expect, test } from 'vitest'
import { formatCall, parseSearch } from '../../../src/site/architectures/parseSearch.ts'

const call = (text: string, module?: string, pretrained?: boolean) =>
  formatCall(parseSearch(text, module, pretrained))

// By hand, from what the table promises.
test.each([
  ['', 'timm.list_models()'],
  [' , ', 'timm.list_models()'],
  ['resnet', "timm.list_models('*resnet*')"],
  ['ResNet?', "timm.list_models('resnet?')"],
  ['vgg*, resnet[15]*', "timm.list_models(['vgg*', 'resnet[15]*'])"],
  ['resnet* -*d -gn', "timm.list_models('resnet*', exclude_filters=['*d', '*gn*'])"],
  ['-vit', "timm.list_models(exclude_filters=['*vit*'])"],
  ['- *', "timm.list_models('*')"],
  ['.dinov3*', "timm.list_models('.dinov3*', include_tags=True)"],
  ["it's\\", "timm.list_models('*it\\'s\\\\*')"],
])('parseSearch(%o) is what %s asks', (text, expected) => {
  expect(call(text)).toBe(expected)
})

test('parseSearch(…) asks for a family and for weights too', () => {
  expect(call('', 'resnet', true)).toBe(
    "timm.list_models(module='resnet', pretrained=True, include_tags=False)",
  )
  expect(call('*.a1_*', '', true)).toBe("timm.list_models('*.a1_*', pretrained=True)")
})
