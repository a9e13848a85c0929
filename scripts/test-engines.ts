// The chapters of the built site in Firefox and WebKit: node scripts/test-engines.ts [what playwright test takes]
import { spawnSync } from 'node:child_process'
import { askedEngines } from './engines/askedEngines.ts'
import { getEngines } from './engines/getEngines.ts'

const asked = askedEngines()
for (const engine of getEngines(asked, (line) => console.log(line))) {
  if (!('missing' in engine)) console.log(`Using ${engine.name}, by ${engine.driver}`)
  else if (!asked.required) console.log(`Skipping all tests in ${engine.name}. ${engine.missing}`)
}
const config = 'playwright.engines.config.ts'
const { status, error } = spawnSync('playwright', ['test', '--config', config, ...process.argv.slice(2)], {
  stdio: ['ignore', 'inherit', 'inherit'],
})
if (error) console.error(`test-engines: playwright did not start: ${error.message}`)
process.exitCode = status ?? 1
