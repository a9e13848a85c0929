import { headerRules, revalidated } from './headerRules.ts'
import { mediaTypes, textTypes } from './mediaTypes.ts'

export interface NginxOptions {
  /** Path that the site stands under: `/` or `/lossbook/`. */
  base?: string
  /** The folder that the site's address leads to; under a base path the one that has `dist` in it by that name. */
  root?: string
  /** What `listen` is told: a port, or an address with one. */
  listen?: string
  /** nginx has its brotli module. */
  brotli?: boolean
}

/**
 * The rules for nginx: a file for `/etc/nginx/conf.d/`. A header's value is looked up by the path, in a map of its own: an `add_header` in
 * a `location` would undo those outside of it.
 */
export function formatNginx({
  base = '/',
  root = '/srv/lossbook',
  listen = '80',
  brotli = false,
}: NginxOptions = {}): string {
  const prefix = base.replace(/\/$/, '')
  const names = [...new Set(headerRules.flatMap(({ headers }) => Object.keys(headers)))]
  const maps = names.map((name) => formatMap(name, prefix))
  const types = Object.entries(mediaTypes).map(([ending, type]) => `    ${type} ${ending};`)
  const compressed = textTypes.filter((type) => type !== 'text/html').join(' ')
  return `# Made by npm run nginx, from src/site/serving/: change it there.

${maps.join('\n\n')}

server {
  listen ${listen};
  server_tokens off;
  root ${root};
  # Folders are asked for with a slash at their end; this leads those who forgot it there, whatever stands before nginx.
  index index.html;
  absolute_redirect off;
  error_page 404 ${prefix}/404.html;

  types {
${types.join('\n')}
  }
  default_type application/octet-stream;
  charset utf-8;
  charset_types ${textTypes.filter((type) => type !== 'text/html').join(' ')};

  gzip on;
  gzip_vary on;
  gzip_comp_level 6;
  gzip_proxied any;
  gzip_types ${compressed};
${brotli ? `  brotli on;\n  brotli_comp_level 6;\n  brotli_types ${compressed};` : `  # With Debian's libnginx-mod-http-brotli-filter, npm run nginx -- --brotli adds what is a sixth smaller still.`}

${names.map((name) => `  add_header ${name} ${variableOf(name)} always;`).join('\n')}

  location / {
    try_files $uri $uri/ =404;
  }
}
`
}

function formatMap(name: string, prefix: string): string {
  const rules = headerRules.filter(({ headers }) => headers[name] !== undefined)
  const lines = rules.map(({ path, headers }) => {
    const value = JSON.stringify(headers[name])
    if (path === '/*') return `  default ${value};`
    return path.endsWith('*')
      ? `  "~^${escape(prefix + path.slice(0, -1))}" ${value};`
      : `  "${prefix}${path}" ${value};`
  })
  // What is not there must not be remembered for a year.
  if (name === 'Cache-Control') lines.unshift(`  default ${JSON.stringify(revalidated)};`)
  return `map $uri ${variableOf(name)} {\n${lines.join('\n')}\n}`
}

function variableOf(name: string): string {
  return `$lossbook_${name.toLowerCase().replaceAll('-', '_')}`
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
