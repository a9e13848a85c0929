// Serves the built site: node scripts/serve.ts [--port 4321] [--root dist] [--base /lossbook/]
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { startStaticServer } from './startStaticServer.ts'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4321' },
    root: { type: 'string', default: 'dist' },
    base: { type: 'string', default: process.env.LOSSBOOK_BASE ?? '/' },
  },
})

if (!existsSync(`${values.root}/index.html`)) {
  console.error(`serve: expected a built site in ${values.root}/, found none: run npm run build first`)
  process.exit(1)
}

const options = { root: values.root, base: values.base }
const server = await startStaticServer({ ...options, port: Number(values.port) }).catch((error) => {
  if (error.code !== 'EADDRINUSE') throw error
  return startStaticServer(options)
})
console.log(`\nLossbook is at ${server.url}\nCtrl-C stops it.`)
