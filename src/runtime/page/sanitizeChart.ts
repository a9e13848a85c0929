import createDOMPurify from 'dompurify'

/** How Plot's raster mark writes its pixels. */
const ownPixels = /^data:image\/png;base64,[A-Za-z0-9+/]+={0,2}$/

/**
 * The SVG element of a chart drawn by a cell: shapes, text, and pictures whose pixels it holds itself. What could run,
 * load or link is left out.
 *
 * @returns `null` when the text is no SVG
 */
export function sanitizeChart(document: Document, text: string): SVGElement | null {
  const purify = createDOMPurify(document.defaultView!)
  purify.addHook('uponSanitizeAttribute', (element, attribute) => {
    if (!/(?:^|:)href$/i.test(attribute.attrName)) return
    attribute.keepAttr = element.localName === 'image' && ownPixels.test(attribute.attrValue)
  })
  const fragment = purify.sanitize(withoutStyleAttributes(text), {
    USE_PROFILES: { svg: true },
    FORBID_TAGS: ['style', 'a', 'foreignObject', 'filter'],
    RETURN_DOM_FRAGMENT: true,
  })
  const svg = fragment.firstElementChild
  if (svg?.localName !== 'svg') return null
  for (const element of [svg, ...svg.querySelectorAll('[data-style]')] as SVGElement[]) {
    element.style.cssText = element.dataset.style ?? ''
    delete element.dataset.style
  }
  return svg as SVGElement
}

/** The page's policy forbids `style` in markup, even while it is parsed; setting styles by script is allowed. */
function withoutStyleAttributes(text: string): string {
  return text.replace(/<[^<>]*>/g, (tag) => tag.replace(/\sstyle=/g, ' data-style='))
}
