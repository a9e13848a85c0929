import { escapeHtml } from '../../cite/escapeHtml.ts'
import { printedText } from '../../notebook/printedText.ts'
import type { ExecutedCell } from '../build/executedChapter.ts'
import { highlight as highlightAnew, type Highlight } from '../build/highlight.ts'
import { markAttribute } from './markAttribute.ts'
import { staticChart } from './staticChart.ts'
import { staticError } from './staticError.ts'
import { staticWidget } from './staticWidget.ts'

export interface StaticCellOptions {
  /** Address of the chapter, where the cell stands on another page. */
  home?: string
  /** HTML for the end of its head. */
  head?: string
  /** Where a cell stands on several pages, one that remembers: `createHighlighter`. */
  highlight?: Highlight
}

/**
 * A cell as static HTML: code, twin, outputs and proof. `runtime/page` names its parts, and brings it to life on the first touch. Astro's
 * pages and the threads that write embedded ones have it from here.
 */
export function staticCell(
  { id, options, outputs, error, proof, python, source }: ExecutedCell,
  { home = '', head = '', highlight = highlightAnew }: StaticCellOptions = {},
): string {
  const charts = outputs.filter((output) => output.kind === 'chart')
  const widgets = outputs.filter((output) => output.kind === 'input')
  const lines = source.split('\n').length
  const link = home ? ' target="_blank" title="This cell in its chapter"' : ''
  return [
    `<live-cell data-state="idle"${markAttribute('id', id)}`,
    `${markAttribute('data-hidden', options.hidden)}${markAttribute('data-collapsed', options.collapsed)}>`,
    `<section role="group"${markAttribute('data-twin', python !== undefined)}>`,
    `<header data-head><a data-permalink${markAttribute('href', `${home}#${id}`)}${link}>${escapeHtml(id)}</a>`,
    '<span data-status></span>',
    `<button type="button" data-copy-link data-pagefind-ignore disabled>Copy link</button>${head}</header>`,
    python === undefined ? '' : tabs,
    `<details data-fold${markAttribute('open', !(options.collapsed || options.hidden))}>`,
    `<summary>Code, ${lines} ${lines === 1 ? 'line' : 'lines'}</summary>`,
    `<div data-panel="ts"><div data-code><pre tabindex="0"><code>${highlight(source, 'ts')}</code></pre></div></div>`,
    python === undefined
      ? ''
      : `<div data-panel="py" hidden><pre tabindex="0"><code>${highlight(python, 'py')}</code></pre></div>`,
    `</details><div data-widgets>${widgets.map((widget) => staticWidget(id, widget)).join('')}</div>`,
    `<div data-error${markAttribute('hidden', error === undefined)}>${error ? staticError(error, id) : ''}</div>`,
    `<pre data-output tabindex="0">${escapeHtml(printedText(outputs))}</pre>`,
    `<div data-figures${markAttribute('id', `${id}-end`)}>${charts.map(staticChart).join('')}</div>`,
    `<footer data-actions${markAttribute('data-proven', proof.status === 'match')}>${actions}`,
    `<span data-proof${markAttribute('data-proof-status', proof.status)}>${escapeHtml(proof.note)}</span></footer></section></live-cell>`,
  ].join('')
}

const tabs =
  '<div data-tabs data-pagefind-ignore role="tablist" aria-label="Language"><button type="button" role="tab" data-tab="ts" aria-selected="true">TypeScript</button><button type="button" role="tab" data-tab="py" aria-selected="false" tabindex="-1">PyTorch</button></div>'

const actions =
  '<button type="button" data-action="run" disabled>Run</button><button type="button" data-action="stop" hidden disabled>Stop</button><button type="button" data-action="edit" disabled>Edit</button><button type="button" data-action="reset" hidden disabled>Reset</button>'
