// Weighs the built pages (gzip) and fails when a page's first paint, the map or any one style sheet outgrows its budget.
// First paint of an entry = its html, its module, what that imports statically, and their style sheets.
import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const dist = new URL('../dist/', import.meta.url)
const gz = (path) => gzipSync(readFileSync(new URL(path, dist)), { level: 9 }).length / 1024
const read = (path) => readFileSync(new URL(path, dist), 'utf8')

function firstPaint(page) {
  const seen = new Set()
  const add = (path) => {
    if (seen.has(path)) return
    seen.add(path)
    if (!path.endsWith('.js')) return
    for (const m of read(path).matchAll(/(?:^|[;}\s])(?:import|export)\s*(?:[^"'();]*?\bfrom\s*)?["']\.\/([^"']+)["']/g)) add('assets/' + m[1])
  }
  for (const m of read(page).matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)) add(m[1])
  return [...seen].reduce((sum, p) => sum + gz(p), gz(page))
}
const files = readdirSync(new URL('assets/', dist))
const sum = (test) => files.filter(test).reduce((n, f) => n + gz('assets/' + f), 0)
const lines = [
  ['desk, first paint', firstPaint('desk.html'), 300],
  ['phone, first paint', firstPaint('m.html'), 180],
  ['map with worker and css', sum((f) => /^(MapView|maplibre)/.test(f)), 260],
  ['largest other script', Math.max(...files.filter((f) => f.endsWith('.js') && !/^(MapView|maplibre)/.test(f)).map((f) => gz('assets/' + f))), 260],
]
let over = false
for (const [what, kb, limit] of lines) {
  const bad = kb > limit
  over ||= bad
  console.log(`${bad ? 'OVER' : 'ok  '} ${what.padEnd(26)} ${kb.toFixed(1).padStart(7)} KB gz, limit ${limit}`)
}
process.exit(over ? 1 : 0)
