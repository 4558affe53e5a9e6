// Makes src/shared/api/schema.ts from the server's own description, api/openapi.json at the root of the tree.
//   node tools/types.mjs [--check]      with --check: only says whether it is what it would be made into
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'

const from = new URL('../../api/openapi.json', import.meta.url)
const to = fileURLToPath(new URL('../src/shared/api/schema.ts', import.meta.url))
if (!existsSync(from)) {
  console.error('api/openapi.json is not there yet: build the server and print it first')
  process.exit(1)
}
const made = '// Printed by `npm run types` from api/openapi.json; not edited by hand.\n' + astToString(await openapiTS(from))
if (!process.argv.includes('--check')) {
  writeFileSync(to, made)
  console.log('wrote', to)
} else if (!existsSync(to) || readFileSync(to, 'utf8') !== made) {
  console.error('web/src/shared/api/schema.ts:1: not what api/openapi.json gives: run `npm run types`')
  process.exit(1)
}
