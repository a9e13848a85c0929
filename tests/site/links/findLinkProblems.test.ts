import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { createSurveyor } from '../../../src/site/finish/survey.ts'
import { findLinkProblems } from '../../../src/site/links/findLinkProblems.ts'
import { areSound } from '../../../src/site/links/linkSurvey.ts'

const site = 'https://book.example'

/** Problems of a site of these files under `/base/`. */
async function problemsOf(files: Record<string, string>): Promise<string[]> {
  const dist = await mkdtemp(join(tmpdir(), 'lossbook-links-'))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(dist, path)), { recursive: true })
    await writeFile(join(dist, path), text)
  }
  const home = `${site}/base/`
  const problems = findLinkProblems({ dist, home: new URL(home) })
  // What a build asks first, of files that were surveyed together and of those that were surveyed one by one.
  const together = createSurveyor(home)
  for (const [path, text] of Object.entries(files)) together.add(path, text)
  const alone = Object.entries(files).map(([path, text]) => {
    const surveyor = createSurveyor(home)
    surveyor.add(path, text)
    return surveyor.result().links
  })
  for (const surveys of [[together.result().links], alone])
    expect(areSound(surveys, dist)).toBe(problems.length === 0)
  await rm(dist, { recursive: true })
  return problems
}

const sound = {
  'index.html': `<meta property="og:image" content="${site}/base/card.png"><a href="/base/chapters/one/#cell">1</a>
    <a href="chapters/one/?v=0.1.0#cell%2D">2</a><a href="https://elsewhere.example/x">3</a><a href="#here">4</a>
    <p id="here" aria-labelledby="here"></p><img srcset="card.png 1x, /base/card.png 2x"><a href="mailto:a@b.c">5</a>
    <script type="application/json">{"data":"/base/runtime/one.json"}</script>`,
  'chapters/one/index.html':
    '<b id="cell"></b><b id="cell-"></b><a href="../../">up</a><a href="?v=1#cell">pinned</a>',
  'card.png': '',
  'runtime/one.json': '{"worker":"/base/card.png"}',
  'cite/one.bib': `url = {${site}/base/chapters/one/#cell},`,
  'one.md': `See [one](${site}/base/chapters/one/#cell), or ${site}/base/chapters/one/. It is here: ${site}/base/card.png!`,
}

test('findLinkProblems(…) finds none in a sound site', async () => {
  expect(await problemsOf(sound)).toEqual([])
})

test('findLinkProblems(…) names file, link and fault of each that leads nowhere', async () => {
  const cases: [Record<string, string>, string][] = [
    [
      { 'a.html': '<a href="/base/nowhere/">' },
      'a.html: <a href> /base/nowhere/: expected the file nowhere/index.html, found none',
    ],
    [{ 'a.html': '<a href="chapters/one">' }, 'a.html: <a href> chapters/one: lacks the slash at its end'],
    [
      { 'a.html': '<a href="chapters/one/#gone">' },
      'a.html: <a href> chapters/one/#gone: expected an element with the id "gone" in chapters/one/index.html, found none',
    ],
    [
      { 'a.html': '<a href="#gone">' },
      'a.html: <a href> #gone: expected an element with the id "gone" in a.html, found none',
    ],
    [
      { 'a.html': '<script src="/x.js"></script>' },
      'a.html: <script src> /x.js: leaves the base path /base/',
    ],
    [
      { 'a.html': '<img srcset="card.png 1x, no.png 2x">' },
      'a.html: <img srcset> no.png: expected the file no.png, found none',
    ],
    [
      { 'a.html': `<meta property="og:image" content="/base/no.png">` },
      'a.html: <meta og:image> /base/no.png: expected the file no.png, found none',
    ],
    [
      { 'a.html': '<meta http-equiv="refresh" content="0;url=/base/no/">' },
      'a.html: <meta refresh> /base/no/: expected the file no/index.html, found none',
    ],
    [
      { 'a.html': '<a href="chapters/one/#cel">' },
      'a.html: <a href> chapters/one/#cel: expected an element with the id "cel" in chapters/one/index.html, found none',
    ],
    [{ 'a.html': '<b id="x"></b><i id="x"></i>' }, 'a.html: two elements have the id "x"'],
    [
      { 'a.html': '<b aria-labelledby="here there" id="here"></b>' },
      'a.html: <b aria-labelledby> names the id "there", which no element has',
    ],
    [
      { 'b.svg': '<svg><use href="#m"/></svg>' },
      'b.svg: <use href> #m: expected an element with the id "m" in b.svg, found none',
    ],
    [
      { 'a.json': '{"data":"/runtime/one.json"}' },
      'a.json: data /runtime/one.json: leaves the base path /base/',
    ],
    [
      { 'a.ris': `UR  - ${site}/base/chapters/one/#gone\r\n` },
      `a.ris: text ${site}/base/chapters/one/#gone: expected an element with the id "gone" in chapters/one/index.html, found none`,
    ],
    [
      { 'a.css': 'b { background: url("no.png") }' },
      'a.css: url() no.png: expected the file no.png, found none',
    ],
  ]
  for (const [files, problem] of cases) expect(await problemsOf({ ...sound, ...files })).toEqual([problem])
})
