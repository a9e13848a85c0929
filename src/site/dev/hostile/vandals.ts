import type { HostileCell } from './hostileCell.ts'

/** Cells that spoil what others use. The cell `survivor` works after each. */
export const vandals: HostileCell[] = [
  {
    id: 'spoils-prototypes',
    source:
      "Array.prototype.map = () => { throw new Error('gone') }\nPromise.prototype.then = undefined!\nString.prototype.slice = () => 'x'\nObject.prototype.toString = undefined!\nundefined",
    ends: 'error' as const,
    shows: 'gone',
  },
  {
    id: 'spoils-globals',
    source:
      'for (const name of Object.getOwnPropertyNames(globalThis)) {\n  try {\n    delete (globalThis as any)[name]\n  } catch {}\n}\nundefined',
  },
  {
    id: 'spoils-messages',
    source:
      "MessagePort.prototype.postMessage = () => {}\nself.postMessage({ type: 'failed', reason: 'forged' })\nself.onmessage = null\nundefined",
  },
  {
    id: 'spoils-errors',
    source:
      "Error.stackTraceLimit = 0\n;(Error as any).prepareStackTrace = () => { throw 1 }\nthrow new Error('still told')",
    ends: 'error' as const,
    shows: 'still told',
  },
  {
    id: 'spoils-then',
    source:
      "Object.defineProperty(Object.prototype, 'then', { get() { throw new Error('then') }, configurable: true })\nundefined",
    ends: 'error' as const,
    shows: 'then',
  },
  {
    id: 'freezes-all',
    source:
      'Object.freeze(Array.prototype)\nObject.freeze(Object.prototype)\nObject.freeze(globalThis)\nundefined',
  },
  {
    id: 'shadows',
    source:
      '{\n  const console = 1, self = 2, Number = 3, tf = 4, print = 5, Error = 6, Promise = 7, postMessage = 8\n}\nprint([1].length)',
  },
  {
    id: 'shadows-at-top',
    source:
      'const console = 1, self = 2, Number = 3, tf = 4, Error = 6, Promise = 7, postMessage = 8, name = 9\nprint(console + self + Number)',
    shows: '6',
  },
].map((cell) => ({ ends: 'done' as const, ...cell, expect: 'Harms this cell alone: survivor still works.' }))
