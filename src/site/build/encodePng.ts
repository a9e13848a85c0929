import { crc32, deflateSync } from 'node:zlib'

/** What was drawn: four bytes a pixel, red, green, blue and opacity, row by row. */
export interface Drawing {
  pixels: Uint8Array
  width: number
  height: number
}

/**
 * A drawing as a PNG of up to 256 colours, in a third of the time and two thirds of the bytes of one that could have any.
 *
 * @returns `undefined` if it has more colours, or parts that can be seen through
 */
export function encodePng({ pixels, width, height }: Drawing): Buffer | undefined {
  const places = new Map<number, number>()
  // Each row begins with its filter: none.
  const rows = Buffer.alloc((width + 1) * height)
  const colours = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4)
  let [last, place] = [-1, 0]
  for (let y = 0, at = 0, i = 0; y < height; y++) {
    at++
    for (let x = 0; x < width; x++) {
      const colour = colours[i++]!
      if (colour !== last) {
        const known = places.get(colour)
        place = known ?? places.size
        if (known === undefined) {
          if (place === 256 || pixels[4 * i - 1] !== 255) return undefined
          places.set(colour, place)
        }
        last = colour
      }
      rows[at++] = place
    }
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  // Eight bits a pixel that name a colour of the palette.
  head.set([8, 3], 8)
  const palette = Buffer.from(Uint32Array.from(places.keys()).buffer).filter((_, i) => i % 4 !== 3)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 3 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  framed.set(body, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}
