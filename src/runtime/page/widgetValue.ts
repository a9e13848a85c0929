import type { WidgetValue } from './chapterData.ts'

/** The value a reader chose in a `[data-widget]`; `null` while a number is not one. */
export function readWidget(widget: HTMLElement): WidgetValue | null {
  const control = widget.querySelector<HTMLInputElement | HTMLSelectElement>('input, select')!
  switch (widget.dataset.widget) {
    case 'range':
    case 'number':
      return control.value.trim() === '' || Number.isNaN(Number(control.value)) ? null : Number(control.value)
    case 'checkbox':
      return (control as HTMLInputElement).checked
    default:
      return control.value
  }
}

/** Puts a value beside a slider; its unit stays. */
export function showWidgetValue(widget: HTMLElement, value: WidgetValue): void {
  const shown = widget.querySelector('output')
  if (!shown) return
  const unit = widget.dataset.unit ?? shown.textContent!.replace(/^\S*/, '')
  widget.dataset.unit = unit
  shown.textContent = `${value}${unit}`
}
