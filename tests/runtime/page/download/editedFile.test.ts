import { expect, test } from 'vitest'
import { editMarkdown, editNotebook, editPage } from '../../../../src/runtime/page/download/editedFile.ts'

const url = 'https://book.example/chapters/soft/'
const markdown = `# Soft

\`\`\`ts
1 + 1
\`\`\`

\`\`\`text
2
\`\`\`

[Cell one](${url}#one): matches PyTorch

The same code again:

\`\`\`ts
1 + 1
\`\`\`

\`\`\`text
2
\`\`\`

[Cell two](${url}#two): matches PyTorch

End.
`
const edited = { id: 'two', source: '1 + 1', text: 'const a = "$&"\na', outputs: null }

test('editMarkdown(file, cells) puts the reader’s code and value where the cell stands, and nowhere else', () => {
  const [before, after] = markdown.split('The same code again:\n\n')
  const made = editMarkdown(markdown, [{ ...edited, outputs: [{ kind: 'text', text: '$&' }] }])
  expect(made).toBe(
    `${before}The same code again:\n\n\`\`\`ts\nconst a = "$&"\na\n\`\`\`\n\n\`\`\`text\n$&\n\`\`\`\n\n[Cell two](${url}#two): changed\n\nEnd.\n`,
  )
  expect(after).toContain('End.')
})

test('editMarkdown(file, cells) shows no value of code that was not run', () => {
  const made = editMarkdown(markdown, [{ ...edited, id: 'one' }])
  expect(made).toContain(`a\n\`\`\`\n\n[Cell one](${url}#one): changed, not run\n`)
  expect(made.match(/```text/g)).toHaveLength(1)
})

test('editNotebook(file, cells) changes the text of the cell alone', () => {
  const cell = (id: string) => ({
    cell_type: 'markdown',
    id,
    source: ['[x](y)\n', '\n', '```ts\n', '1 + 1\n', '```'],
  })
  const made = JSON.parse(
    editNotebook(JSON.stringify({ cells: [cell('ts-one'), cell('ts-two')] }), [edited]),
  ) as {
    cells: { source: string[] }[]
  }
  expect(made.cells[0]!.source).toEqual(cell('ts-one').source)
  expect(made.cells[1]!.source).toEqual(['[x](y)\n', '\n', '```ts\n', 'const a = "$&"\n', 'a\n', '```'])
})

test('editPage(file, changes) holds the changes as data that no text can leave', () => {
  const file = '<body><script type="application/json" data-embed>{}</script></body>'
  const made = editPage(file, [{ id: 'two', text: '</script><b>' }])
  const [, json] = /data-edits>(.*?)<\/script>/.exec(made)!
  expect(JSON.parse(json!)).toEqual([{ id: 'two', text: '</script><b>' }])
  expect(made).toContain('<script type="application/json" data-embed>{}</script>')
})
