// Makes src/shared/api/schema.ts from the server's own description, api/openapi.json at the root of the tree.
import { existsSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'

const from = new URL('../../api/openapi.json', import.meta.url)
const to = fileURLToPath(new URL('../src/shared/api/schema.ts', import.meta.url))
if (!existsSync(from)) {
  console.error('api/openapi.json is not there yet: build the server and print it first')
  process.exit(1)
}
writeFileSync(to, '// Printed by `npm run types` from api/openapi.json; not edited by hand.\n' + astToString(await openapiTS(from)))
console.log('wrote', to)
