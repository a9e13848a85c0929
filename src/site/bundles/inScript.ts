/** Code as it may stand between the tags of a script; the escapes mean the same in a string or a regular expression. */
export function inScript(code: string): string {
  return code.replace(/<(?=\/script)/gi, '\\x3C').replace(/<!--/g, '\\x3C!--')
}
