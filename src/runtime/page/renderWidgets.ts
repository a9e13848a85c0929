import type { InputOutput, InputSpec } from '../../notebook/types.ts'
import type { WidgetValue } from './chapterData.ts'
import { placePoints } from './simplex/placePoints.ts'
import { simplexMarkup } from './simplex/simplexMarkup.ts'
import { setWidgetValue } from './setWidgetValue.ts'
import { readWidget, showWidgetValue } from './widgetValue.ts'

/**
 * Shows the widgets of a cell in its `[data-widgets]`. A control that is there already stays, so that a drag or a
 * caret survives the run it causes; its markup is that of `Widget.astro`.
 */
export function renderWidgets(place: HTMLElement, cell: string, outputs: InputOutput[]): void {
  outputs.forEach((output, i) => {
    const shown = place.children[i] as HTMLElement | undefined
    const fresh = createWidget(place.ownerDocument, cell, output)
    if (shown && sameControl(shown, fresh)) return keepWidget(shown, output.value)
    if (shown) shown.replaceWith(fresh)
    else place.append(fresh)
  })
  for (const extra of [...place.children].slice(outputs.length)) extra.remove()
}

/** Copies of the author's widgets, as they were before the reader touched them. */
export function copyWidgets(place: HTMLElement): HTMLElement[] {
  return ([...place.children] as HTMLElement[]).map((widget) => {
    const copy = widget.cloneNode(true) as HTMLElement
    const control = copy.querySelector<HTMLInputElement | HTMLSelectElement>('input, select')
    if (control instanceof HTMLInputElement) {
      control.value = control.defaultValue
      control.checked = control.defaultChecked
    } else {
      for (const option of copy.querySelectorAll('option')) option.selected = option.defaultSelected
    }
    const value = control && readWidget(copy)
    if (value !== null) showWidgetValue(copy, value)
    if (copy.dataset.widget === 'simplex') {
      copy.removeAttribute('data-movable')
      placePoints(copy, String(value))
    }
    return copy
  })
}

function createWidget(document: Document, cell: string, { index, spec, value }: InputOutput): HTMLElement {
  const id = `${cell}-input-${index}`
  const widget = document.createElement('div')
  widget.dataset.widget = spec.type
  widget.dataset.index = String(index)
  if (spec.type === 'simplex') {
    widget.setAttribute('role', 'group')
    widget.setAttribute('aria-labelledby', `${id}-label`)
    widget.innerHTML = simplexMarkup(spec, String(value), id)
    return widget
  }
  const label = document.createElement('label')
  label.setAttribute('for', id)
  label.textContent = spec.label
  const control =
    spec.type === 'choice' ? createSelect(document, spec, value) : createInput(document, spec, value)
  control.id = id
  widget.append(label, control)
  if (spec.type === 'range') {
    const shown = document.createElement('output')
    shown.setAttribute('for', id)
    widget.dataset.unit = spec.unit ? ` ${spec.unit}` : ''
    shown.textContent = `${value}${widget.dataset.unit}`
    widget.append(shown)
  }
  return widget
}

function createInput(document: Document, spec: InputSpec, value: WidgetValue): HTMLInputElement {
  const input = document.createElement('input')
  input.type = spec.type
  if (spec.type === 'range' || spec.type === 'number') {
    if (spec.min !== undefined) input.setAttribute('min', String(spec.min))
    if (spec.max !== undefined) input.setAttribute('max', String(spec.max))
    input.setAttribute('step', spec.step === undefined ? 'any' : String(spec.step))
  }
  if (spec.type === 'checkbox') input.checked = value === true
  else input.value = String(value)
  return input
}

function createSelect(document: Document, spec: InputSpec & { type: 'choice' }, value: WidgetValue) {
  const select = document.createElement('select')
  for (const text of spec.options) {
    const option = document.createElement('option')
    option.textContent = text
    option.selected = text === value
    select.append(option)
  }
  return select
}

/** Whether two widgets differ in nothing but their value. */
function sameControl(a: HTMLElement, b: HTMLElement): boolean {
  const shape = (widget: HTMLElement) => {
    const control = widget.querySelector('input, select')
    const limits = ['min', 'max', 'step'].map((name) => control?.getAttribute(name) ?? '')
    const options = [...widget.querySelectorAll('option, svg > text, p')].map((option) => option.textContent)
    return JSON.stringify([
      widget.dataset.widget,
      widget.querySelector('label')?.textContent,
      limits,
      options,
    ])
  }
  return shape(a) === shape(b)
}

/** Sets the value that ran, unless the reader has the control in hand: what they do comes next. */
function keepWidget(widget: HTMLElement, value: WidgetValue): void {
  const control = widget.querySelector<HTMLInputElement | HTMLSelectElement>('input, select')!
  const { activeElement } = widget.ownerDocument
  if (control === activeElement || Object.is(readWidget(widget), value)) return
  // A handle in hand is not the field that holds the value.
  if (widget.dataset.widget === 'simplex' && widget.contains(activeElement)) return
  setWidgetValue(widget, value)
}
