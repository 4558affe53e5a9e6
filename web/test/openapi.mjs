// The API's description against Redocly's recommended rules; what is a warning there is a failure here.
//   node test/openapi.mjs [FILE]      nothing is asked of the network
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))
const file = process.argv[2] ?? at('../../api/openapi.json')
const run = spawnSync(process.execPath, [at('../node_modules/@redocly/cli/bin/cli.js'), 'lint', file, '--extends=recommended', '--format=json', '--max-problems=50'], {
  encoding: 'utf8', env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', CI: 'true' },
})
let said
try {
  said = JSON.parse(run.stdout.slice(run.stdout.indexOf('{')))
} catch {
  console.error(`redocly fell over: ${run.error ?? run.stderr}`)
  process.exit(1)
}
for (const p of said.problems) console.error(`${p.location?.[0]?.pointer ?? ''} ${p.severity}: ${p.message} (${p.ruleId})`)
process.exit(said.totals.errors + said.totals.warnings > 0 || run.status ? 1 : 0)
