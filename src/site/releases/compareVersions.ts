/** Orders versions by semantic versioning, older first: `0.9.0`, `0.10.0-rc.1`, `0.10.0`. For `Array.sort`. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [split(a), split(b)]
  for (let i = 0; i < 3; i++) {
    const difference = Number(left.numbers[i] ?? 0) - Number(right.numbers[i] ?? 0)
    if (difference !== 0) return difference
  }
  if (left.before === '' || right.before === '')
    return left.before === right.before ? 0 : left.before === '' ? 1 : -1
  return left.before.localeCompare(right.before, 'en', { numeric: true })
}

function split(version: string): { numbers: string[]; before: string } {
  const [numbers = '', ...before] = version.replace(/\+.*/, '').split('-')
  return { numbers: numbers.split('.'), before: before.join('-') }
}
