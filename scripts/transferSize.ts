import { brotliCompressSync } from 'node:zlib'
import type { Response } from '@playwright/test'

/** Bytes that a response costs a reader: what is not compressed by itself is sent as brotli. */
export async function transferSize(response: Response): Promise<number> {
  const body = await response.body()
  return /\.(woff2|png|jpg)$/.test(response.url()) ? body.length : brotliCompressSync(body).length
}
