import { escapeHtml } from '../../cite/escapeHtml.ts'
import type { InputOutput, InputSpec } from '../../notebook/types.ts'
import { simplexMarkup } from '../../runtime/page/simplex/simplexMarkup.ts'
import { markAttribute } from './markAttribute.ts'

/**
 * A native control for the value a reader chooses, as HTML. It works from its first touch, before anything else is loaded.
 *
 * @param cell the cell's id
 */
export function staticWidget(cell: string, { index, spec, value }: InputOutput): string {
  const id = `${cell}-input-${index}`
  const isSimplex = spec.type === 'simplex'
  const start = `<div data-widget="${spec.type}" data-index="${index}"${markAttribute('role', isSimplex && 'group')}${markAttribute('aria-labelledby', isSimplex && `${id}-label`)}>`
  const label = isSimplex ? '' : `<label${markAttribute('for', id)}>${escapeHtml(spec.label)}</label>`
  return `${start}${label}${control(spec, id, value)}</div>`
}

function control(spec: InputSpec, id: string, value: InputOutput['value']): string {
  const attributes = (all: Record<string, string | number | boolean | undefined>) =>
    Object.entries(all)
      .map(([name, one]) => markAttribute(name, one))
      .join('')
  const input = (more: Record<string, string | number | boolean | undefined>) =>
    `<input autocomplete="off"${attributes({ type: spec.type, id, ...more })}>`
  switch (spec.type) {
    case 'simplex':
      return simplexMarkup(spec, String(value), id)
    case 'range':
    case 'number': {
      const { min, max, step = 'any' } = spec
      const shown = `${value}${spec.unit ? ` ${spec.unit}` : ''}`
      return `${input({ min, max, step, value: String(value) })}${spec.type === 'range' ? `<output${attributes({ for: id })}>${escapeHtml(shown)}</output>` : ''}`
    }
    case 'checkbox':
      return input({ checked: value === true })
    case 'text':
      return input({ value: String(value) })
    case 'choice': {
      const options = spec.options.map(
        (option) => `<option${attributes({ selected: option === value })}>${escapeHtml(option)}</option>`,
      )
      return `<select${attributes({ id })} autocomplete="off">${options.join('')}</select>`
    }
  }
}
