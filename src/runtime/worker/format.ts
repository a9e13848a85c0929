/** What cells print goes through the format room; this file is the one door to it. */
export { formatValue } from '../../library/format/formatValue.ts'
export { valuesOf } from '../../library/format/valuesOf.ts'
