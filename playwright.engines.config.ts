import { defineConfig } from '@playwright/test'
import { askedEngines } from './scripts/engines/askedEngines.ts'
import type { EngineOptions } from './tests/engines/engineTest.ts'

// Only `npm run proof` asks for these: they compute each value of the book four times more.
const backends = process.env.LOSSBOOK_PROOF ? (['cpu', 'wasm', 'webgl', 'webgpu'] as const) : []

export default defineConfig<object, EngineOptions>({
  testDir: 'tests/engines',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/engines',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // As in playwright.config.ts: what passes at the second attempt alone is told before the sum.
  retries: process.env.CI ? 1 : 0,
  workers: 2,
  timeout: process.env.LOSSBOOK_PROOF ? 600_000 : 120_000,
  expect: { timeout: process.env.LOSSBOOK_PROOF ? 500_000 : 60_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/tests/engines.json' }]],
  webServer: {
    command: 'node scripts/serve.ts --port 0',
    wait: { stdout: /Lossbook is at (?<lossbook_url>\S+)/ },
  },
  use: { baseURL: process.env.LOSSBOOK_URL },
  projects: [
    ...askedEngines().names.map((engineName) => ({ name: engineName, use: { engineName } })),
    ...backends.map((backend) => ({
      name: `chromium-${backend}`,
      testMatch: 'values.spec.ts',
      use: { engineName: 'chromium' as const, backend },
    })),
  ],
})
