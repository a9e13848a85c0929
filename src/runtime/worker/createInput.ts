import type { InputOutput, InputSpec } from '../../notebook/types.ts'
import type { OutputBuffer } from './createOutputBuffer.ts'
import { createSimplex, type SimplexSettings } from './createSimplex.ts'

/** What a reader can choose. */
export type InputValue = number | string | boolean
type SpecOf<T extends InputSpec['type']> = Omit<Extract<InputSpec, { type: T }>, 'type'>

/**
 * The `input` of a cell: each call shows a control and returns what the reader chose, else the spec's value.
 *
 * @param chosen the reader's choices, by the order of the calls; one that the spec forbids is put right
 */
export function createInput(buffer: OutputBuffer, chosen: readonly InputValue[]) {
  let index = 0

  function show<V extends InputValue>(spec: InputSpec, value: V): V {
    const output: InputOutput = { kind: 'input', index: index++, spec, value }
    buffer.other(output)
    return value
  }

  return {
    range(spec: Partial<SpecOf<'range'>>): number {
      const who = 'input.range'
      const label = labelOf(who, spec)
      const min = numberOf(who, 'min', spec.min, 0)
      const max = numberOf(who, 'max', spec.max, 1)
      if (!(min < max)) throw new RangeError(`${who}: expected min < max, found min ${min} and max ${max}`)
      const step = numberOf(who, 'step', spec.step, niceStep(max - min))
      if (!(step > 0)) throw new RangeError(`${who}: expected step > 0, found ${step}`)
      const value = within(who, numberOf(who, 'value', spec.value, min), min, max)
      const full: InputSpec = { type: 'range', label, min, max, step, value, ...unitOf(who, spec.unit) }
      return show(full, clamp(chosenNumber(chosen[index], value), min, max))
    },
    number(spec: Partial<SpecOf<'number'>>): number {
      const who = 'input.number'
      const label = labelOf(who, spec)
      const min = spec.min === undefined ? -Infinity : numberOf(who, 'min', spec.min, 0)
      const max = spec.max === undefined ? Infinity : numberOf(who, 'max', spec.max, 0)
      if (!(min <= max)) throw new RangeError(`${who}: expected min ≤ max, found min ${min} and max ${max}`)
      const value = within(who, numberOf(who, 'value', spec.value, clamp(0, min, max)), min, max)
      const full: InputSpec = { type: 'number', label, value, ...unitOf(who, spec.unit) }
      if (spec.min !== undefined) full.min = min
      if (spec.max !== undefined) full.max = max
      if (spec.step !== undefined) full.step = numberOf(who, 'step', spec.step, 1)
      return show(full, clamp(chosenNumber(chosen[index], value), min, max))
    },
    choice(spec: Partial<SpecOf<'choice'>>): string {
      const who = 'input.choice'
      const label = labelOf(who, spec)
      const options: unknown = spec.options
      if (!Array.isArray(options) || options.length === 0 || !options.every((o) => typeof o === 'string')) {
        throw new TypeError(`${who}: options: expected a list of strings, found ${kindOf(options)}`)
      }
      const value: unknown = spec.value ?? options[0]
      if (typeof value !== 'string' || !options.includes(value)) {
        throw new RangeError(
          `${who}: expected value to be one of ${options.join(', ')}, found ${String(value)}`,
        )
      }
      const wanted = chosen[index]
      const now = typeof wanted === 'string' && options.includes(wanted) ? wanted : value
      return show({ type: 'choice', label, options: [...options], value }, now)
    },
    checkbox(spec: Partial<SpecOf<'checkbox'>>): boolean {
      const value = typed('input.checkbox', 'value', spec?.value ?? false, 'boolean')
      const wanted = chosen[index]
      const label = labelOf('input.checkbox', spec)
      return show({ type: 'checkbox', label, value }, typeof wanted === 'boolean' ? wanted : value)
    },
    text(spec: Partial<SpecOf<'text'>>): string {
      const value = typed('input.text', 'value', spec?.value ?? '', 'string')
      const wanted = chosen[index]
      const label = labelOf('input.text', spec)
      return show(
        { type: 'text', label, value },
        typeof wanted === 'string' ? wanted.slice(0, 10_000) : value,
      )
    },
    simplex(settings: Partial<SimplexSettings>): number[][] {
      const label = labelOf('input.simplex', settings)
      const { spec, value, points } = createSimplex(label, settings, chosen[index])
      show(spec, value)
      return points
    },
  }
}

function labelOf(who: string, spec: { label?: unknown } | undefined): string {
  if (typeof spec !== 'object' || spec === null) {
    throw new TypeError(`${who}: expected an object with a label, found ${kindOf(spec)}`)
  }
  if (typeof spec.label === 'string' && spec.label.trim() !== '') return spec.label
  throw new TypeError(`${who}: label: expected a text that says what is chosen, found ${kindOf(spec.label)}`)
}

function numberOf(who: string, field: string, value: unknown, fallback: number): number {
  if (value === undefined) return fallback
  if (typeof value === 'number' && Number.isFinite(value)) return value
  throw new TypeError(`${who}: ${field}: expected a finite number, found ${kindOf(value)}`)
}

function typed(who: string, field: string, value: unknown, type: 'boolean'): boolean
function typed(who: string, field: string, value: unknown, type: 'string'): string
function typed(who: string, field: string, value: unknown, type: 'boolean' | 'string'): unknown {
  if (typeof value === type) return value
  throw new TypeError(`${who}: ${field}: expected a ${type}, found ${kindOf(value)}`)
}

function unitOf(who: string, unit: unknown): { unit?: string } {
  return unit === undefined ? {} : { unit: typed(who, 'unit', unit, 'string') }
}

function within(who: string, value: number, min: number, max: number): number {
  if (value >= min && value <= max) return value
  throw new RangeError(`${who}: expected value between ${min} and ${max}, found ${value}`)
}

function chosenNumber(wanted: InputValue | undefined, fallback: number): number {
  return typeof wanted === 'number' && Number.isFinite(wanted) ? wanted : fallback
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value))
}

/** A power of ten that divides the span into 10 to 100 steps or so. */
function niceStep(span: number): number {
  return Number(`1e${Math.floor(Math.log10(span)) - 1}`)
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  return typeof value === 'number' ? String(value) : typeof value
}
