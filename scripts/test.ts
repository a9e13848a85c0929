// Runs every test: units, then the build, then the built site in a browser, then its chapters in other engines. The last
// line says how many passed.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { askedEngines } from './engines/askedEngines.ts'
import { getBrowser } from './getBrowser.ts'
import { formatFlaky, formatTally, tallyPlaywright, tallyVitest, type Tally } from './tally.ts'

const reports = '.cache/tests'
const failure: Tally = { passed: 0, failed: 1, skipped: 0 }
const started = Date.now()
const tallies: Tally[] = []

rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

step(1, 'a browser to test with')
const browser = findOrFail()
if (browser) console.log(`Using ${browser.version}: ${browser.path}`)

step(2, 'unit tests (vitest)')
const unitReport = `${reports}/unit.json`
const unit = run('vitest', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${unitReport}`,
])
tallies.push(tally(unit, unitReport, tallyVitest))

step(3, 'build of the site, every printed value proven')
const built = run('npm', ['run', '--silent', 'build'])
if (!built) tallies.push(failure)

step(4, 'the built site in the browser (Playwright)')
if (built && browser) {
  const siteReport = `${reports}/site.json`
  const site = run('playwright', ['test'], {
    CHROME_PATH: browser.path,
    PLAYWRIGHT_JSON_OUTPUT_FILE: siteReport,
  })
  tallies.push(tally(site, siteReport, tallyPlaywright))
} else {
  console.log(`Not run: there is no ${built ? 'browser' : 'built site'}.`)
}

step(5, 'the chapters in Firefox and WebKit (Playwright, WebDriver)')
if (built && askedEngines().names.length > 0) {
  const enginesReport = `${reports}/engines.json`
  const engines = run('node', ['scripts/test-engines.ts'], { PLAYWRIGHT_JSON_OUTPUT_FILE: enginesReport })
  tallies.push(tally(engines, enginesReport, tallyPlaywright))
} else {
  console.log(`Not run: ${built ? 'LOSSBOOK_ENGINES asks for none' : 'there is no built site'}.`)
}

console.log(`\nTook ${Math.round((Date.now() - started) / 1000)} s.`)
const flaky = formatFlaky(tallies)
if (flaky) console.log(flaky)
console.log(formatTally(tallies))
process.exitCode = tallies.some(({ failed }) => failed > 0) ? 1 : 0

function step(number: number, what: string) {
  console.log(`\n[${number}/5] ${what}\n`)
}

function findOrFail() {
  try {
    return getBrowser((line) => console.log(line))
  } catch (error) {
    console.error((error as Error).message)
    tallies.push(failure)
    return undefined
  }
}

function run(command: string, args: string[], env: Record<string, string> = {}): boolean {
  const { status, error } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  })
  if (error) console.error(`test: ${command} did not start: ${error.message}`)
  return status === 0
}

/** A runner that ends badly without a failed test, by a crash for one, counts as one failure. */
function tally<Report>(ok: boolean, path: string, read: (report: Report) => Tally): Tally {
  if (!existsSync(path)) return failure
  const result = read(JSON.parse(readFileSync(path, 'utf8')) as Report)
  return ok || result.failed > 0 ? result : { ...result, failed: 1 }
}
