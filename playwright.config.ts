import { defineConfig, devices } from '@playwright/test'
import { findBrowser } from './scripts/findBrowser.ts'
import { softwareGraphics } from './scripts/softwareGraphics.ts'

const executablePath = findBrowser()?.path
// A later list of features replaces Playwright's own, so that stands here too. The first two are pages of the browser's
// address bar, which cost each window more than most of ours.
const withoutFeatures = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
]
const args = [
  '--no-sandbox',
  '--disable-background-networking',
  `--disable-features=${withoutFeatures.join(',')}`,
]
const backends = ['**/library.spec.ts', '**/backend.spec.ts']

export default defineConfig({
  testDir: 'tests/site',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A machine that is shared may stall any test once; what passes at the second attempt alone is told before the sum.
  retries: process.env.CI ? 1 : 0,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/tests/site.json' }]],
  // Serves on any free port and says which; Playwright keeps the address in the environment of all workers.
  webServer: {
    command: 'node scripts/serve.ts --port 0',
    wait: { stdout: /Lossbook is at (?<lossbook_url>\S+)/ },
  },
  use: {
    baseURL: process.env.LOSSBOOK_URL,
    // A trace keeps a copy of the page for each step: too slow for chapters of ten thousand elements.
    trace: 'off',
    // Keeping the book offline would load all of it in each test; the test of it allows it.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath, args },
  },
  projects: [
    {
      name: 'desktop',
      use: { ...devices['Desktop Chrome'] },
      grepInvert: /@phone-only/,
      testIgnore: backends,
    },
    {
      name: 'backends',
      testMatch: backends,
      use: {
        ...devices['Desktop Chrome'],
        // All four tfjs backends, without a graphics card. It slows every page, so only the specs that need it have it.
        launchOptions: { executablePath, args: [...args, ...softwareGraphics] },
      },
    },
    // Tests whose title has the tag @phone run on both, those with @phone-only here alone.
    {
      name: 'phone',
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } },
      grep: /@phone/,
      testIgnore: backends,
    },
  ],
})
