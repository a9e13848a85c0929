import { expect, test } from 'vitest'
import { askedEngines } from '../../../scripts/engines/askedEngines.ts'

test('askedEngines(…) uses what is here, and requires nothing, unless told', () => {
  expect(askedEngines('')).toEqual({ names: ['firefox', 'webkit'], required: false })
})

test('askedEngines(…) requires the engines that are named', () => {
  expect(askedEngines('webkit')).toEqual({ names: ['webkit'], required: true })
  expect(askedEngines('webkit, firefox').names).toEqual(['webkit', 'firefox'])
  expect(askedEngines('none')).toEqual({ names: [], required: true })
})

test('askedEngines(…) names a word that is no engine', () => {
  expect(() => askedEngines('firefox,safari')).toThrow(
    'askedEngines: LOSSBOOK_ENGINES: expected firefox, webkit or none, found safari',
  )
})
