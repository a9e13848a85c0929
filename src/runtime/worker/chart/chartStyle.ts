/** Inline style: `setProperty` and friends, and plain assignment of camel-cased names. */
export interface ChartStyle {
  setProperty(name: string, value: unknown): void
  getPropertyValue(name: string): string
  removeProperty(name: string): void
  entries(): IterableIterator<[string, string]>
  [name: string]: unknown
}

export function createStyle(): ChartStyle {
  const values = new Map<string, string>()
  const methods = {
    setProperty: (name: string, value: unknown) => void values.set(name, String(value)),
    getPropertyValue: (name: string) => values.get(name) ?? '',
    removeProperty: (name: string) => void values.delete(name),
    entries: () => values.entries(),
  }
  return new Proxy(methods as unknown as ChartStyle, {
    set: (_style, name, value) => {
      values.set(
        String(name).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
        String(value),
      )
      return true
    },
  })
}
