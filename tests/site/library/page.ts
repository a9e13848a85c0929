// Bundled for the browser by ../library.spec.ts: tries the library on one backend of tensorflow.js.
import * as tf from '@tensorflow/tfjs'
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import '@tensorflow/tfjs-backend-webgpu'
import { formatTensor, type TensorData } from '../../../src/library/format/index.ts'
import { checkRecord } from '../../library/support/checkRecord.ts'
import type { Tolerance } from '../../library/support/findFar.ts'
import type { RecordedCall } from '../../library/support/recorded.ts'
import { toTensor } from '../../library/format/toTensor.ts'

export interface LibraryPage {
  start(backend: string, flags: Record<string, boolean>): Promise<string>
  checkLosses(tolerance: Tolerance): Promise<LossesResult>
  checkFormat(): Promise<FormatResult>
}

/** What the page is given as `/records.json`. */
export interface Records {
  losses: RecordedCall[]
  tensors: { title: string; tensor: TensorData; repr: string }[]
}

export interface LossesResult {
  /** Records that fail, with what is wrong. */
  failures: string[]
  compared: number
  /** Which backends were in charge when a record was compared. */
  backends: string[]
}

export interface FormatResult {
  failures: string[]
  /** Tensors that came back from the backend as they went in. */
  compared: number
}

const library: LibraryPage = {
  async start(backend, flags) {
    // Small tensors, too, are to be computed by the backend itself, not by cpu on its behalf.
    for (const flag of ['WEBGL_CPU_FORWARD', 'WEBGPU_CPU_FORWARD']) {
      if (flag in tf.env().getFlags() || tf.env().get(flag) !== undefined) tf.env().set(flag, false)
    }
    tf.env().setFlags({ ...tf.env().getFlags(), ...flags })
    setWasmPaths('/wasm/')
    if (!(await tf.setBackend(backend))) throw new Error(`${backend}: this browser has none`)
    return tf.getBackend()
  },

  async checkLosses(tolerance) {
    const { losses } = await load()
    const failures: string[] = []
    const backends = new Set<string>()
    for (const record of losses) {
      tf.engine().startScope()
      const wrong = await checkRecord(record, tolerance).catch((error: Error) => String(error))
      tf.engine().endScope()
      if (wrong) failures.push(`${record.id}: ${wrong}`)
      backends.add(tf.getBackend())
    }
    return { failures, compared: losses.length, backends: [...backends] }
  },

  async checkFormat() {
    const { tensors } = await load()
    const failures: string[] = []
    let compared = 0
    for (const { title, tensor, repr } of tensors) {
      tf.engine().startScope()
      const moved = passThrough(toTensor(tensor))
      const values = moved.size === 0 ? [] : Array.from(await moved.data())
      const kept = tensor.dtype === 'float32' ? Math.fround : Number
      if (values.every((value, i) => Object.is(value, kept(Number(tensor.data[i]))))) {
        compared++
        const text = formatTensor(moved)
        if (text !== repr) failures.push(`${title}: ${text}`)
      }
      tf.engine().endScope()
    }
    return { failures, compared }
  },
}

async function load(): Promise<Records> {
  // Numbers that JSON lacks are text in it.
  const special: Record<string, number> = { NaN: NaN, Infinity: Infinity, '-Infinity': -Infinity, '-0': -0 }
  const text = await (await fetch('/records.json')).text()
  return JSON.parse(text, (key, value: unknown) =>
    typeof value === 'string' && value.startsWith('number ') ? special[value.slice(7)] : value,
  ) as Records
}

/**
 * The same values, but computed by the backend: what was only uploaded is read back from the page's own memory. As a
 * vector, so that webgl needs no further programs for further dimensions.
 */
function passThrough(tensor: tf.Tensor): tf.Tensor {
  if (tensor.size === 0) return tensor
  const flat = tensor.flatten()
  return (tensor.dtype === 'bool' ? flat.logicalOr(flat) : flat.mul(tf.onesLike(flat))).reshape(tensor.shape)
}

Object.assign(globalThis, { library })
