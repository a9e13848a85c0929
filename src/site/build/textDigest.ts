import { createHash } from 'node:crypto'

/** Names a text: another name for another text. */
export function textDigest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}
