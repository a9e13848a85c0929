import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate'
import { hashText } from '../edits/hashText.ts'

/** A packed text longer than this is none of ours. */
const packedLimit = 20_000
/** Bytes a packed text may become: a small one could otherwise fill the memory. */
const unpackedLimit = 200_000

/** A text as `<checksum>.<deflated, in base64url>`: letters, digits, `.`, `-` and `_` only. */
export function packText(text: string): string {
  const bytes = deflateSync(strToU8(text), { level: 9 })
  const packed = btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
  return `${hashText(packed)}.${packed}`
}

/**
 * Reads what `packText` wrote.
 *
 * @throws SyntaxError saying what was expected and found, and at which character or byte
 */
export function unpackText(text: string): string {
  const fail = (expected: string, found: string, place: string): never => {
    throw new SyntaxError(`link: expected ${expected}, found ${found} (${place})`)
  }
  if (text.length > packedLimit)
    fail(`at most ${packedLimit} characters`, String(text.length), `character ${packedLimit + 1}`)
  const dot = /^[0-9a-z]{1,7}\./.exec(text)?.[0].length ?? fail('a checksum', 'none', 'character 1')
  const foreign = text.slice(dot).search(/[^\w-]/)
  if (foreign >= 0)
    fail('letters and digits', `“${text.charAt(dot + foreign)}”`, `character ${dot + foreign + 1}`)
  const packed = text.slice(dot)
  if (hashText(packed) !== text.slice(0, dot - 1))
    fail('the whole text', 'another: it was cut or changed', `character ${text.length}`)
  const bytes = inflate(toBytes(packed) ?? fail('whole bytes', 'a part of one', `character ${text.length}`))
  if (!bytes) return fail('compressed text', 'something else', `character ${dot + 1}`)
  if (bytes.length > unpackedLimit)
    fail(`at most ${unpackedLimit} bytes`, 'more', `byte ${unpackedLimit + 1}`)
  return strFromU8(bytes)
}

function toBytes(packed: string): Uint8Array | null {
  if (packed.length % 4 === 1) return null
  const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}

/** At most one byte more than allowed, whatever the data wants to become. */
function inflate(data: Uint8Array): Uint8Array | null {
  try {
    // fflate never grows a buffer that it was given; what does not fit is dropped.
    return inflateSync(data, { out: new Uint8Array(unpackedLimit + 1) })
  } catch {
    return null
  }
}
