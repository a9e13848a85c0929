import type { HostileCell } from './hostileCell.ts'
import { importTf } from './importTf.ts'

/** Cells that print more than anyone reads, or what a page must not take for its own. */
export const talkative: HostileCell[] = [
  {
    id: 'million-lines',
    source: 'for (let i = 1; i <= 1e6; i++) print(i)',
    shows: '999,580 more not shown',
    expect: 'The first lines, a count, the last lines.',
  },
  {
    id: 'long-line',
    source: "print('a'.repeat(10_000_000) + 'z')",
    shows: 'more characters',
    expect: 'Head, count and tail of ten million characters.',
  },
  {
    id: 'long-value',
    source: "'a'.repeat(10_000_000) + 'z'",
    shows: 'more characters',
    expect: 'The same for a value.',
  },
  {
    id: 'long-error',
    source: "throw new Error('a'.repeat(10_000_000))",
    ends: 'error' as const,
    shows: 'aaaa',
    expect: 'The first thousands of characters.',
  },
  {
    id: 'long-array',
    source: 'new Float32Array(2 ** 24)',
    shows: '16777216',
    expect: 'Head, tail and count of 16 million numbers.',
  },
  {
    id: 'long-tensor',
    source: `${importTf}tf.zeros([2 ** 24])`,
    shows: '...',
    expect: 'Head and tail, as PyTorch prints it.',
  },
  {
    id: 'long-list',
    source: "Array.from({ length: 1e6 }, (_, i) => 'item ' + i)",
    shows: 'item 0',
    expect: 'Head and count.',
  },
  {
    id: 'sparse-list',
    source: 'const sparse: number[] = []\nsparse[4e9] = 1\nsparse',
    expect: 'Shown at once, in a line or two.',
  },
  {
    id: 'deep-object',
    source: 'let nest: unknown = 1\nfor (let i = 0; i < 1e5; i++) nest = { nest }\nnest',
    shows: 'nest',
    expect: 'The outer levels.',
  },
  {
    id: 'wide-object',
    source: 'Object.fromEntries(Array.from({ length: 1e5 }, (_, i) => [`key${i}`, i]))',
    shows: 'key0',
    expect: 'The first keys and a count.',
  },
  {
    id: 'markup',
    source: "print('<img src=x onerror=alert(1)>', '</script><script>alert(1)</script>', '<b>bold</b>')",
    shows: '<img src=x onerror=alert(1)>',
    expect: 'The markup as text.',
  },
  {
    id: 'strange-characters',
    source: "print('\\u001b[31mred\\u001b[0m', '\\u202eright to left', '\\ud800', '👩‍🔬', '\\0')",
    shows: 'right to left',
    expect: 'Text; the rest of the page keeps its direction.',
  },
  {
    id: 'markup-in-a-label',
    source: "input.text({ label: '<img src=x onerror=alert(1)>', value: '\"><script>alert(1)</script>' })",
    expect: 'A text field whose label is that text.',
  },
  {
    id: 'late-lines',
    source: "setTimeout(() => print('late'), 50)\nprint('now')",
    shows: 'late',
    expect: 'now, then late, both here.',
  },
  {
    id: 'late-flood',
    source: "setInterval(() => print('tick'), 0)\nundefined",
    shows: 'more was printed and is not shown',
    expect: 'Two hundred ticks, then a note.',
  },
].map((cell) => ({ ends: 'done' as const, ...cell }))
