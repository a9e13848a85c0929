import type TypeScript from 'typescript'

/** How cells are checked, when the site is built and in the reader's editor. The libraries are named by the caller. */
export function cellOptions(ts: typeof TypeScript): TypeScript.CompilerOptions {
  return {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    moduleDetection: ts.ModuleDetectionKind.Force,
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    types: [],
  }
}

/** JavaScript's and the browser's own names, as TypeScript calls the files that declare them. */
export const cellLibraries = ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts']
