/**
 * The text of `CHANGELOG.md` with these lines about values in the section of the version, in place of older ones. A missing
 * section is put below what is unreleased.
 */
export function putChangelog(text: string, version: string, day: string, values: readonly string[]): string {
  const lines = text.trimEnd().split('\n')
  const isHead = (line: string) => line.startsWith('## ')
  let head = lines.findIndex((line) => isHead(line) && line.split(/[\s,]+/)[1] === version)
  if (head < 0) {
    const unreleased = lines.findIndex((line) => line.startsWith('## Unreleased'))
    const next = lines.findIndex((line, i) => isHead(line) && i > unreleased)
    head = next < 0 ? lines.length : next
    if (next < 0) lines.push('')
    lines.splice(next < 0 ? ++head : head, 0, `## ${version}, ${day}`, '', ...(next < 0 ? [] : ['']))
  }
  const after = lines.findIndex((line, i) => isHead(line) && i > head)
  const section = lines.slice(head + 1, after < 0 ? undefined : after)
  const first = section.findIndex((line) => line.startsWith('- Values:'))
  if (first >= 0) {
    const rest = section.slice(first + 1)
    const length = rest.findIndex((line) => !line.startsWith('  '))
    section.splice(first, 1 + (length < 0 ? rest.length : length))
  }
  const body = section.join('\n').trim()
  const whole = [lines[head], '', ...values, ...(body === '' ? [] : [body]), ...(after < 0 ? [] : [''])]
  lines.splice(head, after < 0 ? lines.length : after - head, ...whole)
  return `${lines.join('\n')}\n`
}
