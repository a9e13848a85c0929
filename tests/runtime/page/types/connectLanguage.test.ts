import { expect, test } from 'vitest'
import type { LanguageReply, LanguageRequest } from '../../../../src/runtime/language/languageProtocol.ts'
import { connectLanguage, type LanguageWorker } from '../../../../src/runtime/page/types/connectLanguage.ts'

/** A link to a worker that is played by the test. */
function connect(texts: { id: string; source: string }[]) {
  const sent: LanguageRequest[] = []
  const worker: LanguageWorker = {
    postMessage: (request) => sent.push(request),
    onmessage: null,
    onerror: null,
  }
  const link = connectLanguage(worker, '/types.json', () => texts)
  const reply = (data: LanguageReply) => worker.onmessage!({ data } as MessageEvent<LanguageReply>)
  return { link, sent, reply, worker }
}

const question = (offset: number) => ({ kind: 'describe', cell: 'a', offset }) as const
const answer = (from: number) => ({ from, to: from + 1, declaration: 'let x: 1', docs: '' })

test('connectLanguage(…) hands over all cells first', () => {
  const { sent } = connect([{ id: 'a', source: 'let x' }])
  expect(sent).toEqual([{ type: 'start', types: '/types.json', cells: [{ id: 'a', source: 'let x' }] }])
})

test('ask(…) sends the texts that changed before the question, once', async () => {
  const texts = [
    { id: 'a', source: 'let x' },
    { id: 'b', source: 'x' },
  ]
  const { link, sent, reply } = connect(texts)
  texts[1] = { id: 'b', source: 'x + 1' }
  const asked = link.ask(question(1))
  expect(sent.slice(1)).toEqual([
    { type: 'texts', cells: [{ id: 'b', source: 'x + 1' }] },
    { type: 'ask', ask: 1, question: question(1) },
  ])
  reply({ type: 'answer', ask: 1, answer: answer(1) })
  expect(await asked).toEqual(answer(1))
  void link.ask(question(2))
  expect(sent.filter(({ type }) => type === 'texts')).toHaveLength(1)
})

test('ask(…) lets the newest of a kind win, and never has two of a kind under way', async () => {
  const { link, sent, reply } = connect([{ id: 'a', source: 'let x' }])
  const asked = [1, 2, 3].map((offset) => link.ask(question(offset)))
  expect(sent.filter(({ type }) => type === 'ask')).toHaveLength(1)
  reply({ type: 'answer', ask: 1, answer: answer(1) })
  reply({ type: 'answer', ask: 2, answer: answer(3) })
  expect(await Promise.all(asked)).toEqual([null, null, answer(3)])
  expect(sent.at(-1)).toEqual({ type: 'ask', ask: 2, question: question(3) })
})

test('ask(…) lets questions of other kinds and cells go side by side', () => {
  const { link, sent } = connect([{ id: 'a', source: 'let x' }])
  void link.ask(question(1))
  void link.ask({ kind: 'problems', cell: 'a' })
  void link.ask({ kind: 'problems', cell: 'b' })
  expect(sent.filter(({ type }) => type === 'ask')).toHaveLength(3)
})

test('a worker that fails answers all questions with null, now and later, and says why', async () => {
  const { link, worker } = connect([{ id: 'a', source: 'let x' }])
  const heard: unknown[] = []
  link.listen((event) => heard.push(event))
  const asked = [link.ask(question(1)), link.ask(question(2))]
  worker.onerror!({ message: 'no memory' } as ErrorEvent)
  expect(await Promise.all([...asked, link.ask(question(3))])).toEqual([null, null, null])
  expect(heard).toEqual([{ status: { is: 'failed', message: 'no memory' } }])
})
