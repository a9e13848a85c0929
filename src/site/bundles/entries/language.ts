// The worker behind the editor. Everything meets here: the runtime is handed TypeScript and the types of libraries.
import ts from 'typescript'
import type { TypePack } from '../../../runtime/language/languageProtocol.ts'
import { startLanguage, type LanguagePort } from '../../../runtime/language/startLanguage.ts'
import { exportScript } from '../../build/exportScript.ts'

startLanguage(
  self as unknown as LanguagePort,
  ts,
  async (url) => {
    const response = await fetch(url)
    if (!response.ok) throw new Error(`${url}: ${response.status}`)
    return (await response.json()) as TypePack
  },
  ({ title, url, cells }) => exportScript(title, url, cells),
)
