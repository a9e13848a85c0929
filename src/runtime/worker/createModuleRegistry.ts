/** An instantiated module: its named exports. */
export type ModuleExports = Record<string, unknown>

export interface ModuleRegistry {
  /** Makes more texts known. A text already instantiated stays as it is. */
  add(texts: Record<string, string>): void
  /** The exports of a module, instantiated at most once. */
  require(name: string): ModuleExports
  /** Called with each module right after it was instantiated. */
  onLoad(listener: (name: string, exports: ModuleExports) => void): void
}

export interface RegistryOptions {
  /** What the error for an unknown module lists. */
  importable: string[]
}

/**
 * Modules from their texts: CommonJS function bodies with the parameters
 * `require, module, exports, window, document`. What libraries keep on their window is this registry's alone; there is no document.
 *
 * `a/b` without a text of its own is the export `b` of the text `a`.
 *
 * @throws Error from `require` when no text has that name
 */
export function createModuleRegistry({ importable }: RegistryOptions): ModuleRegistry {
  const texts = new Map<string, string>()
  const loaded = new Map<string, ModuleExports>()
  const window = {}
  const listeners: ((name: string, exports: ModuleExports) => void)[] = []

  function requireModule(name: string): ModuleExports {
    const known = loaded.get(name)
    if (known) return known
    const text = texts.get(name)
    const exports = text === undefined ? requirePart(name) : instantiate(name, text)
    loaded.set(name, exports)
    if (text !== undefined) for (const listener of listeners) listener(name, exports)
    return exports
  }

  function requirePart(name: string): ModuleExports {
    const slash = name.lastIndexOf('/')
    const whole = name.slice(0, slash)
    const part = slash > 0 && texts.has(whole) ? requireModule(whole)[name.slice(slash + 1)] : undefined
    if (part && typeof part === 'object') return part as ModuleExports
    throw new Error(`import: unknown module '${name}', expected one of ${quoteAll(importable)}`)
  }

  function instantiate(name: string, text: string): ModuleExports {
    const module = { exports: {} as ModuleExports }
    const file = name.replace(/[^\w-]+/g, '-')
    const source = `${text}\n//# sourceURL=module-${file}.js`
    const run = new Function('require', 'module', 'exports', 'window', 'document', source)
    run(requireModule, module, module.exports, window)
    return module.exports
  }

  return {
    add(more) {
      for (const [name, text] of Object.entries(more)) texts.set(name, text)
    },
    require: requireModule,
    onLoad(listener) {
      listeners.push(listener)
    },
  }
}

/**
 * One imported value.
 *
 * @throws Error when the module has no export of that name
 */
export function takeExport(exports: ModuleExports, imported: string, module: string): unknown {
  if (imported === '*') return exports
  if (imported in exports) return exports[imported]
  if (imported === 'default') return exports
  throw new Error(
    `import: '${module}' has no export '${imported}', expected one of ${quoteAll(Object.keys(exports))}`,
  )
}

/** At most forty names, quoted. */
function quoteAll(names: string[]): string {
  const shown = names.slice(0, 40).map((name) => `'${name}'`)
  return names.length > 40 ? `${shown.join(', ')}, …` : shown.join(', ')
}
