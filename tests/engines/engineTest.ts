import { chromium, expect, test as base } from '@playwright/test'
import { askedEngines } from '../../scripts/engines/askedEngines.ts'
import type { Engine, FoundEngine, MissingEngine, Tab } from '../../scripts/engines/Engine.ts'
import { findEngine, type EngineName } from '../../scripts/engines/findEngines.ts'
import { openPlaywright } from '../../scripts/engines/openPlaywright.ts'
import { findBrowser } from '../../scripts/findBrowser.ts'
import { softwareGraphics } from '../../scripts/softwareGraphics.ts'

export interface EngineOptions {
  engineName: EngineName | 'chromium'
  /** What the cells compute on. */
  backend: 'cpu' | 'wasm' | 'webgl' | 'webgpu'
}

interface StartedEngine extends EngineOptions {
  driver: string
  version: string
  open: Engine['open']
}

/** Playwright's tests, with a tab of any engine. Those of an engine that is not on this machine are skipped. */
export const test = base.extend<
  { tab: Tab },
  EngineOptions & { engine: StartedEngine | { missing: string } }
>({
  engineName: ['firefox', { option: true, scope: 'worker' }],
  backend: ['cpu', { option: true, scope: 'worker' }],
  engine: [
    async ({ engineName, backend }, use) => {
      const found = engineName === 'chromium' ? findChromium(backend === 'webgpu') : findEngine(engineName)
      if ('missing' in found) {
        if (askedEngines().required) throw new Error(found.missing)
        return use(found)
      }
      const engine = await found.launch()
      const { version, open } = engine
      await use({ engineName, backend, version, open, driver: found.driver })
      await engine.close()
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  tab: async ({ engine }, use, testInfo) => {
    if ('missing' in engine) return testInfo.skip(true, engine.missing)
    const tab = await engine.open()
    await use(tab)
    await tab.close()
  },
})

export { expect }

function findChromium(unsandboxed: boolean): FoundEngine | MissingEngine {
  const found = findBrowser()
  if (!found) return { name: 'Chromium', missing: 'Chromium is not here' }
  // Without the last three a drawing of WebGPU cannot be read, which is how tensorflow.js gets at its numbers at once.
  const readable = ['--use-gl=angle', '--use-vulkan=swiftshader', '--disable-vulkan-surface']
  const args = ['--no-sandbox', ...softwareGraphics, ...(unsandboxed ? readable : [])]
  const options = { executablePath: found.path, args, unsandboxed }
  return {
    name: 'Chromium',
    driver: 'Playwright',
    launch: () => openPlaywright(chromium, 'Chromium', options),
  }
}
