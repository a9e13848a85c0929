/**
 * A function that loads once in a build, where nothing changes any more and every page asks, and anew each time while an author writes. Astro
 * copies a collection for each that asks for it.
 */
export function onceInBuild<T>(load: () => Promise<T>): () => Promise<T> {
  let built: Promise<T> | undefined
  return () => (import.meta.env.PROD ? (built ??= load()) : load())
}
