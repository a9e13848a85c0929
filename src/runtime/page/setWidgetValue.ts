import type { WidgetValue } from './chapterData.ts'
import { placePoints } from './simplex/placePoints.ts'
import { showWidgetValue } from './widgetValue.ts'

/** Sets the value of a `[data-widget]`, as far as its control can show it. */
export function setWidgetValue(widget: HTMLElement, value: WidgetValue): void {
  const control = widget.querySelector<HTMLInputElement | HTMLSelectElement>('input, select')!
  if (widget.dataset.widget === 'checkbox') (control as HTMLInputElement).checked = value === true
  else control.value = String(value)
  if (widget.dataset.widget === 'simplex') placePoints(widget, String(value))
  showWidgetValue(widget, value)
}
