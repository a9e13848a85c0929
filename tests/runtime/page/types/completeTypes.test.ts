import { CompletionContext } from '@codemirror/autocomplete'
import { EditorState } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { expect, test } from 'vitest'
import { typeSource } from '../../../../src/runtime/page/types/completeTypes.ts'
import type { LanguageLink } from '../../../../src/runtime/page/types/connectLanguage.ts'

test('typeSource(link, cell) offers nothing when the answer comes after the reader left the editor', async () => {
  const found = [{ label: 'abs', kind: 'method', sort: '11' }]
  const link = { ask: () => Promise.resolve(found) } as unknown as LanguageLink
  const state = EditorState.create({ doc: 'tf.a' })
  const ask = (hasFocus: boolean) =>
    typeSource(link, 'sum')(new CompletionContext(state, 4, false, { hasFocus } as EditorView))
  expect(await ask(true)).toMatchObject({ from: 3, options: [{ label: 'abs' }] })
  expect(await ask(false)).toBeNull()
})
