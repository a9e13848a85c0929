import { compareCell } from '../../../notebook/compareReleased.ts'
import type { ReleasedCell, ReleasedChapter } from '../../../notebook/releasedChapter.ts'
import { makeElement } from '../makeElement.ts'
import { renderDiff } from '../edits/renderDiff.ts'
import type { Described } from './describePinned.ts'

/**
 * Says what a cell printed in a version and whether it does today.
 *
 * @param was the cell in that version, @param is today's, @param asked the id that the link names
 */
export function describePinnedCell(
  document: Document,
  { before, now }: { before: ReleasedChapter; now: ReleasedChapter },
  { was, is, asked }: { was?: ReleasedCell; is?: ReleasedCell; asked: string },
  records: URL,
): Described {
  const make = (
    tag: keyof HTMLElementTagNameMap,
    attributes: Record<string, string>,
    ...children: (Node | string)[]
  ) => makeElement(document, tag, attributes, ...children)
  const version = `version ${before.version}`
  const day = before.released ? `, ${before.released}` : ''
  const since = make('p', {}, `Computed with ${toolsOf(before)}${day}. `, newest(is?.id ?? ''))
  const told = (said: string, ...more: (Node | string)[]): Described => ({
    said,
    content: [make('p', {}, make('strong', {}, said)), ...more],
  })
  if (!was && !is) return told(`Neither ${version} nor today’s chapter has a cell “${asked}”.`)
  if (!was) return told(`The cell “${asked}” is newer than ${version}.`, make('p', {}, newest(asked)))
  const code = (label: string) =>
    details(label, make('pre', { tabindex: '0', 'aria-label': label }, make('code', {}, was.source)))
  if (!is) {
    return told(
      `The cell “${asked}” is gone. In ${version} it printed:`,
      ...shown(was),
      code(`Its code in ${before.version}`),
      since,
    )
  }
  const change = compareCell(was, is)
  const changedCode =
    was.source === is.source
      ? []
      : [
          details(
            `What changed in its code since ${before.version}`,
            renderDiff(document, was.source, is.source, `Changes of the code since ${before.version}`),
          ),
        ]
  if (change === 'none') return told(`This cell prints today what it printed in ${version}.`, since)
  if (change === 'code') {
    return told(
      `This cell prints today what it printed in ${version}, from changed code.`,
      ...changedCode,
      since,
    )
  }
  return told(
    `This cell ${change === 'drawn' ? 'draws another chart' : 'prints something else'} today. In ${version} it showed:`,
    ...shown(was),
    ...changedCode,
    since,
  )

  function details(summary: string, ...content: Node[]) {
    return make('details', {}, make('summary', {}, summary), ...content)
  }

  function newest(id: string) {
    const href = `${document.location.pathname}${id === '' ? '' : `#${id}`}`
    return make('a', { href }, 'Link without a version')
  }

  /** What a cell printed and drew, in the form in which readers saw it. */
  function shown({ outputs, error }: ReleasedCell): Node[] {
    const texts = outputs.flatMap((output) => {
      if (output.kind === 'text') return [output.text]
      return output.kind === 'input' ? [`${output.label}: ${String(output.value)}`] : []
    })
    const text = [...texts, ...(error === undefined ? [] : [error])].join('\n')
    const charts = outputs.flatMap((output) =>
      output.kind === 'chart'
        ? [
            make('img', {
              src: new URL(`charts/${output.chart}.svg`, records).href,
              alt: `${output.title}. ${output.description}`,
            }),
          ]
        : [],
    )
    const label = `Output of ${asked} in version ${before.version}`
    return [
      ...(text === ''
        ? []
        : [make('pre', { tabindex: '0', 'aria-label': label, class: 'pinned-output' }, text)]),
      ...charts,
      ...(text === '' && charts.length === 0 ? [make('p', {}, 'Nothing.')] : []),
    ]
  }

  function toolsOf({ versions: { tfjs, torch, timm } }: ReleasedChapter) {
    const compared = torch ? `, compared with PyTorch ${torch} and timm ${timm}` : ''
    const nowOther = now.versions.torch !== torch || now.versions.tfjs !== tfjs
    return `TensorFlow.js ${tfjs}${compared}${nowOther ? ` (now ${now.versions.tfjs} and PyTorch ${now.versions.torch ?? 'none'})` : ''}`
  }
}
