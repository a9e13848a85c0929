/** What takes longer than this is told to be under way. */
const tellAfterMs = 500

/**
 * Says in an element what is waited for, when it takes long; as a status, so that a screen reader says it, too.
 *
 * @returns what `work` resolves to
 */
export async function tellWait<T>(place: Element | null, text: string, work: Promise<T>): Promise<T> {
  if (!place) return work
  const timer = setTimeout(() => {
    place.setAttribute('role', 'status')
    place.textContent = text
  }, tellAfterMs)
  try {
    return await work
  } finally {
    clearTimeout(timer)
    place.removeAttribute('role')
    if (place.textContent === text) place.textContent = ''
  }
}
