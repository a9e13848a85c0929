import { readFileSync } from 'node:fs'
import type { RecordedCall } from './recorded.ts'

/** Recorded from PyTorch 2.13.0 and timm 1.0.29: losses.json was given, more-losses.json is scripts/record-losses.py's. */
export function recordedLosses(): RecordedCall[] {
  return ['losses.json', 'more-losses.json'].flatMap((file) => {
    const text = readFileSync(new URL(`../reference/${file}`, import.meta.url), 'utf8')
    return (JSON.parse(text) as { cases: RecordedCall[] }).cases
  })
}
