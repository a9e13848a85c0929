import type { CellError } from '../../notebook/types.ts'

/** A place in the text of a cell: of another, when it is named. */
export interface ErrorPlace {
  text: string
  other?: string
}

export interface ErrorParts {
  at?: ErrorPlace
  /** Through which places the error came, without the one where it arose. */
  through: ErrorPlace[]
}

/** Where an error arose and through which cells it came, as it is told in `cell`: the same in the static and the live page. */
export function errorParts(error: CellError, cell: string): ErrorParts {
  const place = (frame: { cell: string; line: number; column: number; fn?: string }): ErrorPlace => ({
    text: `${frame.fn ? `${frame.fn}, ` : ''}line ${frame.line}, column ${frame.column}`,
    other: frame.cell === cell ? undefined : frame.cell,
  })
  const through = error.through.filter(
    (frame, i) => i > 0 || !error.at || frame.line !== error.at.line || frame.cell !== error.at.cell,
  )
  return { at: error.at && place(error.at), through: through.map(place) }
}
