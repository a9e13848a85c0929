/**
 * An image as PNG in base64, its pixels stored without compression: charts hold a strip of colours, or a raster.
 *
 * @param pixels red, green, blue, alpha of each pixel, row by row
 */
export function encodePng(width: number, height: number, pixels: Uint8ClampedArray): string {
  const rows = new Uint8Array(height * (width * 4 + 1))
  for (let y = 0; y < height; y++) {
    // Each row begins with its filter; 0 is none.
    rows.set(pixels.subarray(y * width * 4, (y + 1) * width * 4), y * (width * 4 + 1) + 1)
  }
  const header = [...bytesOf(width), ...bytesOf(height), 8, 6, 0, 0, 0]
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
  const parts = [signature, chunk('IHDR', header), chunk('IDAT', storeZlib(rows)), chunk('IEND', [])]
  let binary = ''
  for (const part of parts) for (const byte of part) binary += String.fromCharCode(byte)
  return btoa(binary)
}

function chunk(type: string, data: number[]): number[] {
  const typed = [...[...type].map((letter) => letter.charCodeAt(0)), ...data]
  return [...bytesOf(data.length), ...typed, ...bytesOf(crc32(typed))]
}

/** A zlib stream of stored blocks, each at most 65535 bytes. */
function storeZlib(data: Uint8Array): number[] {
  const stream = [0x78, 0x01]
  for (let start = 0; start < data.length; start += 65535) {
    const block = data.subarray(start, start + 65535)
    const size = [block.length & 255, block.length >> 8]
    stream.push(start + 65535 >= data.length ? 1 : 0, ...size, ...size.map((byte) => byte ^ 255))
    for (const byte of block) stream.push(byte)
  }
  return [...stream, ...bytesOf(adler32(data))]
}

function bytesOf(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
}

function crc32(bytes: number[]): number {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}

function adler32(bytes: Uint8Array): number {
  let a = 1
  let b = 0
  for (const byte of bytes) {
    a = (a + byte) % 65521
    b = (b + a) % 65521
  }
  return ((b << 16) | a) >>> 0
}
