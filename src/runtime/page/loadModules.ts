import type { Bundle } from './chapterData.ts'

/** Fetches the text at an address. */
export type FetchText = (url: string) => Promise<string>

/**
 * Finds the texts of modules and of all they require, each fetched once as long as the result lives.
 *
 * `a/b` without a bundle of its own is a part of the bundle `a`. Names without any bundle are left out: the worker
 * says so where the cell imports them.
 *
 * @returns a function from module names to the texts not given before
 */
export function createModuleLoader(
  bundles: Record<string, Bundle>,
  fetchText: FetchText,
): (names: Iterable<string>) => Promise<Record<string, string>> {
  const given = new Set<string>()
  const bundleOf = (name: string) => {
    if (Object.hasOwn(bundles, name)) return name
    const whole = name.slice(0, Math.max(0, name.lastIndexOf('/')))
    return Object.hasOwn(bundles, whole) ? whole : undefined
  }

  return async (names) => {
    const texts: Record<string, string> = {}
    const load = async (wanted: Iterable<string>): Promise<void> => {
      const fresh = [...wanted].map(bundleOf).filter((name) => name !== undefined && !given.has(name))
      await Promise.all([...new Set(fresh as string[])].map(loadOne))
    }
    const loadOne = async (name: string) => {
      given.add(name)
      const bundle = bundles[name]!
      const [url, requires] = typeof bundle === 'string' ? [bundle, undefined] : [bundle.url, bundle.requires]
      try {
        if (requires) {
          const [text] = await Promise.all([fetchText(url), load(requires)])
          texts[name] = text
        } else {
          texts[name] = await fetchText(url)
          await load(requiredBy(texts[name]))
        }
      } catch (error) {
        given.delete(name)
        throw error
      }
    }
    await load(names)
    return texts
  }
}

function requiredBy(text: string): string[] {
  return [...text.matchAll(/\brequire\(\s*["']([^"']+)["']\s*\)/g)].map((match) => match[1]!)
}
