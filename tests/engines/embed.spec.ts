import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { button, expectState, expectText, inCell, press } from './chapterTab.ts'
import { test } from './engineTest.ts'

const id = 'jsd-without-alpha'

/** Presses Run when asked, and tells what the cell shows: no driver reaches into a frame of opaque origin alike. */
const probe = `
const cell = document.querySelector('${inCell(id)}')
addEventListener('message', ({ data }) => data === 'run' && cell.querySelector('${button('run')}').click())
setInterval(() => {
  const text = [origin, cell.dataset.state, cell.querySelector('[data-output]').textContent].join(' ')
  parent.postMessage({ probe: text }, '*')
}, 100)`

const host = `<!doctype html><title>A page of others</title>
<iframe sandbox="allow-scripts" width="800" height="600" src="/embed/jsd-cross-entropy/${id}/"></iframe>
<p></p>
<script>
  onmessage = ({ data }) => { if (data.probe) document.querySelector('p').textContent = data.probe }
</script>`

/** The site as published at an address of its own, and beside it a page that embeds a cell, and gives it no leave but scripts. */
async function publish(baseURL: string) {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  async function answer(path: string, response: ServerResponse) {
    const found = await fetch(new URL(path, baseURL))
    response.setHeader('content-type', found.headers.get('content-type') ?? '')
    if (!path.startsWith('/embed/')) return response.end(Buffer.from(await found.arrayBuffer()))
    const page = await found.text()
    const [, built = 'no address in the policy'] = /style-src 'self' (https?:\/\/[^ ;"]+)/.exec(page) ?? []
    const probed = page
      .replaceAll(built, origin)
      .replace('</body>', '<script src="/probe.js"></script></body>')
    response.end(probed)
  }

  server.on('request', ({ url = '/' }, response: ServerResponse) => {
    if (url === '/host') response.setHeader('content-type', 'text/html').end(host)
    else if (url === '/probe.js') response.setHeader('content-type', 'text/javascript').end(probe)
    else void answer(url, response)
  })
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { origin, close }
}

test('a cell embedded in a sandbox runs', async ({ tab, baseURL }) => {
  const site = await publish(baseURL!)
  try {
    await tab.goto(`${site.origin}/host`)
    await expectText(tab, 'p', 'null idle tensor(1.4612)')
    await tab.evaluate(() => document.querySelector('iframe')!.contentWindow!.postMessage('run', '*'))
    await expectText(tab, 'p', 'null done tensor(1.4612)')
  } finally {
    site.close()
  }
})

test('a cell of the first page runs', async ({ tab, baseURL }) => {
  await tab.goto(baseURL!)
  await press(tab, inCell(id, button('run')))
  await expectState(tab, id, 'done')
  await expectText(tab, inCell(id, '[data-output]'), 'tensor(1.4612)')
})
