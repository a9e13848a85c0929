/** A value as JSON that may stand between the tags of a script: nothing in it ends the script. */
export function jsonInScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}
