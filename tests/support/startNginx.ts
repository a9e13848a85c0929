import { execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formatNginx, type NginxOptions } from '../../src/site/serving/formatNginx.ts'

const places = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx', '/opt/homebrew/bin/nginx']
const modules = '/usr/lib/nginx/modules/'

/** Where nginx is, if it is installed; its brotli module, if that is. */
export const nginxPath = places.find((path) => existsSync(path))
export const brotliModule = [`${modules}ngx_http_brotli_filter_module.so`].find((path) => existsSync(path))

/** Why a test with nginx is skipped. */
export const noNginx = 'nginx is not installed: apt-get install nginx'

export interface Nginx {
  /** `http://127.0.0.1:1234`, without a slash. */
  origin: string
  stop(): Promise<void>
}

/** Starts a real nginx of our own on a free port of 127.0.0.1, with our configuration. */
export async function startNginx(options: Omit<NginxOptions, 'listen' | 'brotli'>): Promise<Nginx> {
  const folder = await mkdtemp(join(tmpdir(), 'lossbook-nginx-'))
  const port = await freePort()
  const server = formatNginx({ ...options, listen: `127.0.0.1:${port}`, brotli: brotliModule !== undefined })
  await writeFile(join(folder, 'site.conf'), server)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  const config = join(folder, 'nginx.conf')
  await writeFile(
    config,
    `${brotliModule ? `load_module ${brotliModule};\n` : ''}daemon off;
worker_processes 1;
pid ${folder}/pid;
error_log ${folder}/error.log;
events {}
http {
  access_log off;
${temporary.map((name) => `  ${name}_temp_path ${folder}/${name};`).join('\n')}
  include ${folder}/site.conf;
}
`,
  )
  const args = ['-p', folder, '-c', config, ...(process.getuid?.() === 0 ? ['-g', 'user root;'] : [])]
  execFileSync(nginxPath!, [...args, '-t'], { stdio: 'pipe' })
  const child = spawn(nginxPath!, args, { stdio: 'ignore' })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const origin = `http://127.0.0.1:${port}`
  for (let tries = 0; ; tries++) {
    const isUp = await fetch(origin).then(
      () => true,
      () => false,
    )
    if (isUp) break
    if (tries === 100 || child.exitCode !== null)
      throw new Error(
        `startNginx: expected an answer, found none:\n${await readFile(join(folder, 'error.log'), 'utf8')}`,
      )
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return {
    origin,
    async stop() {
      child.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true })
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
