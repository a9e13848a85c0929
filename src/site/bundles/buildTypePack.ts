import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { knownGlobals } from '../../notebook/knownGlobals.ts'
import { cellLibraries, cellOptions } from '../../runtime/language/cellOptions.ts'
import type { TypePack } from '../../runtime/language/languageProtocol.ts'
import { importable } from './importable.ts'

const globals = ['/lib/javascript.d.ts', '/lib/browser.d.ts', '/lib/globals.d.ts']

/** What entries/tfjs.ts exports, of all that the package of this name has. */
const tfjs = `export * from '@tensorflow/tfjs-core'
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops'
export declare const version: { tfjs: string; 'tfjs-core': string; 'tfjs-backend-cpu': string }
`

/**
 * The declarations of all that cells may use: JavaScript's, the browser's, tensorflow.js's, Plot's and our own. The docs
 * of libraries and of lossbook stay, for the editor to show; those of the language itself are left out.
 */
export function buildTypePack(root: string): TypePack {
  const files: Record<string, string> = {
    '/lib/globals.d.ts': readFileSync(join(root, 'src/runtime/worker/globals.d.ts'), 'utf8'),
    '/lib/@tensorflow/tfjs/index.d.ts': tfjs,
    ...declareLibrary(join(root, 'src/library')),
  }
  const core: string[] = []
  const browser: string[] = []
  const program = readLibraries(root)
  const printer = ts.createPrinter({ removeComments: true })
  for (const file of program.getSourceFiles()) {
    const path = /\/node_modules\/(?!.*\/node_modules\/)(.+)$/.exec(file.fileName)?.[1]
    if (path === undefined || path.startsWith('@webgpu/')) continue
    if (path.startsWith('typescript/')) {
      const text = tighten(printer.printFile(file)).replace(/^\/\/\/.*\n/gm, '')
      ;(path.includes('/lib.dom') ? browser : core).push(text)
    } else files[`/lib/${path}`] = tighten(file.text.replace(/\/\*\*?\s*\n? \* @license[\s\S]*?\*\/\n/g, ''))
  }
  files['/lib/javascript.d.ts'] = core.join('\n')
  files['/lib/browser.d.ts'] = browser.join('\n')
  const modules: Record<string, string> = {
    '@tensorflow/tfjs-core': '/lib/@tensorflow/tfjs-core/dist/index.d.ts',
    '@observablehq/plot': '/lib/@observablehq/plot/src/index.d.ts',
  }
  for (const name of importable) modules[name] ??= `/lib/${name}/index.d.ts`
  for (const path of [...Object.values(modules), ...globals]) {
    if (!Object.hasOwn(files, path)) throw new Error(`buildTypePack: expected ${path} among the declarations`)
  }
  return { files, modules, importable, globals, absent: findAbsent(files['/lib/browser.d.ts']!) }
}

/** A program of the libraries' declarations, for the list of its files. */
function readLibraries(root: string): ts.Program {
  const options = { ...cellOptions(ts), lib: cellLibraries }
  const entry = join(root, 'src/libraries.ts')
  const text = `${tfjs}\nexport * from '@observablehq/plot'`
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists } = host
  host.fileExists = (path) => path === entry || fileExists(path)
  host.getSourceFile = (path, ...rest) =>
    path === entry ? ts.createSourceFile(path, text, rest[0]) : getSourceFile(path, ...rest)
  return ts.createProgram({ rootNames: [entry], options, host })
}

/** The declarations of what lossbook exports, docstrings included. */
function declareLibrary(folder: string): Record<string, string> {
  const files: Record<string, string> = {}
  const wanted = importable.flatMap((name) => /^lossbook\/(.+)$/.exec(name)?.slice(1) ?? [])
  const queue = wanted.map((room) => `${room}/index.ts`)
  for (const path of queue) {
    const source = readFileSync(join(folder, path), 'utf8')
    const { outputText } = ts.transpileDeclaration(source, { compilerOptions: cellOptions(ts) })
    files[`/lib/lossbook/${path.replace(/\.ts$/, '.d.ts')}`] = outputText
    for (const { fileName } of ts.preProcessFile(outputText).importedFiles) {
      const next = join(dirname(path), fileName)
      if (fileName.startsWith('.') && !queue.includes(next)) queue.push(next)
    }
  }
  return files
}

/** Without indentation and empty lines. */
function tighten(text: string): string {
  return text
    .replace(/\r/g, '')
    .replace(/^[ \t]+/gm, '')
    .replace(/\n{2,}/g, '\n')
}

/** Names that the browser declares and a cell does not have. */
function findAbsent(text: string): string[] {
  const names = [
    ...text.matchAll(/^(?:declare )?(?:var|let|const|function|interface|type|namespace) ([\w$]+)/gm),
  ].map((match) => match[1]!)
  return [...new Set(names)].filter((name) => !knownGlobals.has(name))
}
