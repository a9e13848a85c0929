/** What printing needs of a tensor: every tfjs tensor, on any backend, is one. */
export interface TensorLike {
  /** Sizes of the dimensions; `[]` is a scalar. */
  readonly shape: readonly number[]
  /** tfjs: `float32`, `int32`, `bool`, `complex64`, `string`. */
  readonly dtype: string
  readonly isDisposed?: boolean
  /** Row-major values; for complex64 real and imaginary parts alternate. */
  dataSync(): ArrayLike<unknown>
}

/** A tensor as plain data, for those who print without tfjs. `int64` and `float64` are known here too. */
export interface TensorData {
  readonly shape: readonly number[]
  readonly dtype: string
  /** Row-major values; for complex64 real and imaginary parts alternate. */
  readonly data: ArrayLike<unknown>
}
