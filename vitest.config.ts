import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['node_modules/**'],
    testTimeout: 30_000,
    // Where the processor has keys for memory, V8 loses count of its code pages when threads end while others begin, and aborts the process
    // ("Check failed: jit_page.has_value()", seen once in some fifty runs): tests start and end threads.
    execArgv: ['--no-memory-protection-keys'],
    // By itself Vitest leaves one core free, which on two cores is half of them.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
})
