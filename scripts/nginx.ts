/**
 * Prints a configuration for nginx, to be put into /etc/nginx/conf.d/; without options what stands in deploy/nginx.conf.
 */
import { parseArgs } from 'node:util'
import { formatNginx } from '../src/site/serving/formatNginx.ts'

const usage = `Usage: npm run --silent nginx -- [options]
  --base    path that the site stands under; default / or LOSSBOOK_BASE
  --root    folder that the site's address leads to; default /srv/lossbook
  --listen  port, or address with a port; default 80
  --brotli  compress with nginx's brotli module too`
const { values } = parseArgs({
  options: {
    base: { type: 'string', default: process.env.LOSSBOOK_BASE },
    root: { type: 'string' },
    listen: { type: 'string' },
    brotli: { type: 'boolean' },
    help: { type: 'boolean' },
  },
})
const { help, ...options } = values
process.stdout.write(help ? `${usage}\n` : formatNginx(options))
