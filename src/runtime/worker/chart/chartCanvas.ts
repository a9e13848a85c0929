import { encodePng } from './encodePng.ts'

/** The little of a 2D canvas that colour ramps and rasters need: pixels, and rectangles of one colour. */
export class ChartCanvas {
  width = 300
  height = 150
  private pixels: Uint8ClampedArray | undefined

  getContext() {
    const put = (x: number, y: number, rgba: readonly number[]) => {
      this.pixels ??= new Uint8ClampedArray(this.width * this.height * 4)
      if (x >= 0 && y >= 0 && x < this.width && y < this.height)
        this.pixels.set(rgba, (y * this.width + x) * 4)
    }
    return {
      fillStyle: '#000',
      fillRect(x: number, y: number, width: number, height: number) {
        const rgba = parseColor(this.fillStyle)
        for (let j = Math.round(y); j < y + height; j++) {
          for (let i = Math.round(x); i < x + width; i++) put(i, j, rgba)
        }
      },
      createImageData: (width: number, height: number) => ({
        width,
        height,
        data: new Uint8ClampedArray(width * height * 4),
      }),
      putImageData(
        image: { width: number; height: number; data: Uint8ClampedArray },
        left: number,
        top: number,
      ) {
        for (let j = 0; j < image.height; j++) {
          for (let i = 0; i < image.width; i++) {
            const at = (j * image.width + i) * 4
            put(left + i, top + j, [...image.data.subarray(at, at + 4)])
          }
        }
      },
    }
  }

  toDataURL(): string {
    const pixels = this.pixels ?? new Uint8ClampedArray(this.width * this.height * 4)
    return `data:image/png;base64,${encodePng(this.width, this.height, pixels)}`
  }
}

/** Red, green, blue, alpha of `#rgb`, `#rrggbb` and `rgb(r, g, b[, a])`; anything else is transparent. */
function parseColor(text: string): [number, number, number, number] {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(text)
  if (short) return [hex(short[1]! + short[1]), hex(short[2]! + short[2]), hex(short[3]! + short[3]), 255]
  const long = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(text)
  if (long) return [hex(long[1]!), hex(long[2]!), hex(long[3]!), 255]
  const rgb = /^rgba?\(\s*([\d.]+)[,\s]+([\d.]+)[,\s]+([\d.]+)(?:\s*[,/]\s*([\d.]+))?\s*\)$/.exec(text)
  return rgb ? [+rgb[1]!, +rgb[2]!, +rgb[3]!, rgb[4] === undefined ? 255 : +rgb[4] * 255] : [0, 0, 0, 0]
}

function hex(digits: string): number {
  return Number.parseInt(digits, 16)
}
