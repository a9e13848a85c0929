/** Where a script leaves what it brings: on its own element. */
interface ScriptOf<T> extends HTMLScriptElement {
  lossbook?: T
}

/**
 * Loads what a classic script brings. A page in a sandbox has an opaque origin: no static server lets it fetch a file
 * or import a module, while a classic script needs no leave. Each address is loaded once as long as the document lives.
 *
 * @param url `#id` is a script of type `text/plain` in the document itself
 */
export function loadByScript<T>(document: Document, url: string): Promise<T> {
  if (url.startsWith('#')) return Promise.resolve(runInline<T>(document, url.slice(1)))
  const address = new URL(url, document.baseURI).href
  const known = [...document.scripts].find(({ src }) => src === address) as ScriptOf<T> | undefined
  if (known?.lossbook !== undefined) return Promise.resolve(known.lossbook)
  const script: ScriptOf<T> = known ?? document.createElement('script')
  return new Promise((resolve, reject) => {
    const fail = (what: string) => {
      script.remove()
      reject(new Error(`${new URL(address).pathname}: ${what}`))
    }
    script.addEventListener('load', () =>
      script.lossbook === undefined ? fail('not a part of the book') : resolve(script.lossbook),
    )
    script.addEventListener('error', () => fail('could not be loaded'))
    if (known) return
    script.src = address
    document.head.append(script)
  })
}

function runInline<T>(document: Document, id: string): T {
  const text = document.getElementById(id)! as ScriptOf<T>
  if (text.lossbook === undefined) {
    const script: ScriptOf<T> = document.createElement('script')
    script.textContent = text.textContent
    document.head.append(script)
    text.lossbook = script.lossbook!
    script.remove()
  }
  return text.lossbook
}
