import type { Architecture } from '../../library/architectures/architectures.ts'
import type { Family } from './findFamilies.ts'

/** A column of a table whose rows can be put in its order. */
export interface Column<Row> {
  key: string
  label: string
  /** What the rows are sorted by; equal ones keep their order. `place` is that of the row in the order it came in. */
  value(row: Row, place: number): string | number
  /** What a cell says. */
  text(row: Row): string
  /** How it says so: a name that may break, the way to a family, texts of which only the first is in sight. */
  shape?: 'name' | 'family' | 'texts'
  /** On a narrow screen its text, and this unit, stand below the first column's instead. */
  folds?: { unit: string }
  /** Its texts are numbers, to be read from the right. */
  numeric?: true
}

const inMillions = (parameters: number) =>
  `${(parameters / 1e6).toLocaleString('en', { maximumSignificantDigits: 3 })} M`

export const familyColumns: readonly Column<Family>[] = [
  {
    key: 'module',
    label: 'Family',
    value: ({ module }) => module,
    text: ({ module }) => module,
    shape: 'family',
  },
  {
    key: 'count',
    label: 'Members',
    value: ({ count }) => count,
    text: ({ count }) => `${count}`,
    numeric: true,
  },
  {
    key: 'trained',
    label: 'With weights',
    value: ({ trained }) => trained,
    text: ({ trained }) => `${trained}`,
    folds: { unit: ' with weights' },
    numeric: true,
  },
  {
    key: 'smallest',
    label: 'Smallest',
    value: ({ smallest }) => smallest,
    text: ({ smallest }) => inMillions(smallest),
    numeric: true,
  },
  {
    key: 'largest',
    label: 'Largest',
    value: ({ largest }) => largest,
    text: ({ largest }) => inMillions(largest),
    numeric: true,
  },
]

export const architectureColumns: readonly Column<Architecture>[] = [
  // The rows come in natural order, which comparing texts would undo.
  { key: 'name', label: 'Architecture', value: (_, place) => place, text: ({ name }) => name, shape: 'name' },
  {
    key: 'module',
    label: 'Family',
    value: ({ module }) => module,
    text: ({ module }) => module,
    shape: 'name',
    folds: { unit: '' },
  },
  {
    key: 'parameters',
    label: 'Parameters',
    value: ({ parameters }) => parameters,
    text: ({ parameters }) => parameters.toLocaleString('en'),
    numeric: true,
  },
  {
    key: 'picture',
    label: 'Pixels',
    value: ({ inputSize }) => inputSize,
    text: ({ inputSize }) => `${inputSize}`,
    folds: { unit: ' px' },
    numeric: true,
  },
  {
    key: 'weights',
    label: 'Weights',
    value: ({ pretrained }) => pretrained.length,
    text: ({ pretrained }) => (pretrained.length === 0 ? 'none' : pretrained.join(' ')),
    shape: 'texts',
  },
]

/** What stands below a row's name on a narrow screen. */
export function foldedText<Row>(row: Row, columns: readonly Column<Row>[]): string {
  return columns.flatMap(({ folds, text }) => (folds ? [text(row) + folds.unit] : [])).join(', ')
}
