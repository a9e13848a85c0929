import temml from 'temml'

/**
 * A formula as MathML.
 *
 * @param tex LaTeX
 * @param inline whether it stands in a line of text
 */
export function formulaMarkup(tex: string, inline: boolean): string {
  return (
    temml
      .renderToString(tex, { displayMode: !inline, throwOnError: true, annotate: true })
      // The page's policy allows no style attribute; what temml says by one stands in prose.css.
      .replace(/ style="[^"]*"/g, '')
      // In small letters signs stand close, as TeX has it, but a word between two letters would become one with them: TeX keeps the
      // space of `\bmod` in every size.
      .replace(/<mo lspace="0" rspace="0">(?=\p{L}{2})/gu, '<mo lspace="0.2222em" rspace="0.2222em">')
  )
}
