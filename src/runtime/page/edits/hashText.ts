/**
 * 32 bits of FNV-1a over a text's UTF-16 units, in base 36: tells versions of a text apart. It proves nothing
 * against someone who wants two texts to have the same.
 */
export function hashText(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(36)
}
