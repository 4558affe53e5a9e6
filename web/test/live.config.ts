// Tests of the client's own modules against a served town: BASE_URL names it (with-town.sh). Vite has another meaning for that word.
import base from '../vite.config.ts'

const town = process.env.BASE_URL ?? ''
export default { ...base, test: { ...base.test, include: ['test/*.live.ts'], testTimeout: 3_600_000, env: { TOWN_URL: town } } }
