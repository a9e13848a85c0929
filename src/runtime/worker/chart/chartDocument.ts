import { ChartCanvas } from './chartCanvas.ts'
import { ChartElement } from './chartElement.ts'
import { ChartText } from './chartNode.ts'
import type { ChartStyle } from './chartStyle.ts'

export type { ChartElement }

/**
 * A document just large enough for a plotting library to build an SVG in: elements, text, attributes, inline
 * style, and selectors made of tag names, classes and `*`. A full one would double what a reader loads.
 */
export interface ChartWindow {
  document: ChartDocument
  Event: typeof ChartEvent
  getComputedStyle(element: ChartElement): ChartStyle
}

/** What a plot dispatches on its own figure; nobody listens. */
class ChartEvent {
  type: string
  constructor(type: string) {
    this.type = type
  }
}

export interface ChartDocument {
  nodeType: 9
  documentElement: ChartElement
  body: ChartElement
  defaultView: ChartWindow
  createElement(name: 'canvas'): ChartCanvas
  createElement(name: string): ChartElement
  createElementNS(namespace: string, name: string): ChartElement
  createTextNode(text: string): ChartText
}

const html = 'http://www.w3.org/1999/xhtml'

/** A new window with an empty document. */
export function createChartWindow(): ChartWindow {
  const document = {
    nodeType: 9,
    createElement: (name: string) =>
      name === 'canvas' ? new ChartCanvas() : new ChartElement(name.toLowerCase(), html, document),
    createElementNS: (namespace: string, name: string) => new ChartElement(name, namespace, document),
    createTextNode: (text: string) => new ChartText(String(text), document),
  } as ChartDocument
  const window = { document, Event: ChartEvent, getComputedStyle: (element: ChartElement) => element.style }
  document.defaultView = window
  document.documentElement = document.createElement('html')
  document.body = document.createElement('body')
  document.documentElement.append(document.body)
  return window
}
