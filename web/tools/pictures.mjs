// Takes the READMEs' picture of the desk from a demo town served at BASE_URL (as `make run` does), into docs/images.
//   BASE_URL=http://127.0.0.1:8080 node tools/pictures.mjs && pngquant --ext .png --force ../docs/images/desk-cases.png
import { fileURLToPath } from 'node:url'
import { mapIdle, open } from '../test/browser.mjs'

const BASE = (process.env.BASE_URL ?? 'http://127.0.0.1:8080').replace(/\/$/, '')
const to = (name) => fileURLToPath(new URL(`../../docs/images/${name}.png`, import.meta.url))
const api = (page, path) => page.evaluate((p) => fetch('/api/v1' + p).then((r) => r.json()), path)

/** Signed in without the form: the cookie is the browser's own. */
async function as(login, path, size) {
  const on = await open(BASE, size)
  await on.page.goto(`${BASE}/healthz`)
  const status = await on.page.evaluate((body) => fetch('/api/v1/session', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body }).then((r) => r.status), JSON.stringify({ login, password: 'tuimen-demo' }))
  if (status !== 200) throw new Error(`${login} can't sign in: ${status}`)
  await on.page.goto(BASE + path)
  return on
}

const desk = await as('c018006-2', '/', { width: 1440, height: 900 })
const { items } = await api(desk.page, '/cases?state=handling&sort=due&limit=1')
await desk.page.goto(`${BASE}/#/cases?view=map&open=${items[0].id}`)
await desk.page.waitForSelector('.cases-panel .road li')
await mapIdle(desk.page, '.cases-map')
await desk.page.waitForTimeout(1500)
await desk.page.screenshot({ path: to('desk-cases') })
await desk.close()
