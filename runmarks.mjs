import { execFileSync } from 'node:child_process'
const out = { 'dist-i1': [], 'dist-i2': [] }
for (let i = 0; i < 9; i++) for (const d of Object.keys(out)) {
  const t = execFileSync('node', ['rawcold3.mjs', '1', d, '', 'live-cell[id="three-predictions"]'], { env: { ...process.env, SHOW: '1' } }).toString()
  const at = (n) => Number(t.split('\n').find((l) => l.trim().endsWith(n))?.trim().split(' ')[0])
  out[d].push([at('W recv run') - at('W recv load'), at('W send done') - at('W recv run'), at('W recv run') - at('port> run'), at('done0')])
}
const med = (a) => a.sort((x, y) => x - y)[a.length >> 1].toFixed(1)
for (const [d, r] of Object.entries(out)) console.log(d, [0, 1, 2, 3].map((k) => med(r.map((x) => x[k]))).join('  '))
