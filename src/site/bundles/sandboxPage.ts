import { hashOf } from '../build/contentSecurityPolicy.ts'
import { inScript } from './inScript.ts'

/** What nearly each cell imports: these modules stand in the sandbox's document and are instantiated while nothing runs yet. */
export const broughtModules = ['@tensorflow/tfjs', 'lossbook']

/**
 * The document of the cells' frame, with all that a first run needs: one answer, and the worker starts from it while the page is still
 * busy with itself. Its policy allows no network at all, and of scripts its own one, the worker and what that evaluates.
 *
 * @param frame the code of `entries/frame.ts`
 * @param worker the worker's code, a classic script
 * @param modules texts of modules by name, see `createModuleRegistry`
 */
export function sandboxPage(frame: string, worker: string, modules: Record<string, string>): string {
  const code = inScript(frame)
  const policy = [
    `default-src 'none'`,
    `script-src '${hashOf(code)}' blob: 'unsafe-eval' 'wasm-unsafe-eval'`,
    'worker-src blob:',
    `base-uri 'none'`,
    `form-action 'none'`,
  ]
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">`,
    '<meta name="robots" content="noindex"><title>Sandbox of the cells</title>',
    `<script type="text/plain" data-worker>${inScript(worker)}</script>`,
    `<script>${code}</script>`,
    ...Object.entries(modules).map(
      ([name, text]) => `<script type="text/plain" data-module="${name}">${inScript(text)}</script>`,
    ),
    '</head></html>',
  ].join('')
}
