// The rig of the phone's page test: one check after another, each with a look at the page, and what a thumb does often.
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { axe, goTo, open } from './browser.mjs'
import { picture } from './m-town.mjs'

export const BASE = (process.env.BASE_URL ?? 'http://127.0.0.1:8080').replace(/\/$/, '')
export const SHOTS = process.env.SHOTS ?? fileURLToPath(new URL('../shots/m', import.meta.url))
export const PASSWORD = 'tuimen-demo'
export const PHONE = { width: 390, height: 780 }
export const SMALL = { width: 320, height: 600 }
mkdirSync(SHOTS, { recursive: true })

let passed = 0
let failed = 0
export const expect = (ok, words) => { if (!ok) throw new Error(words) }
/** One check: does it, looks at the page, takes a picture. `shot: ''` for checks without a page. */
export async function check(name, act, { on, shot = name.replace(/\W+/g, '-') } = {}) {
  const from = on?.trouble.length ?? 0
  const faults = []
  try {
    await act()
    if (on && shot) {
      await on.page.waitForTimeout(250)
      await on.page.screenshot({ path: `${SHOTS}/${on.page.viewportSize().width}-${shot}.png` })
      faults.push(...(await axe(on.page)))
      const over = await on.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      if (over > 1) faults.push(`the page is ${over}px wider than the window`)
    }
  } catch (e) {
    faults.push(e.message.split('\n').slice(0, 3).join(' | '))
    await on?.page.screenshot({ path: `${SHOTS}/failed-${shot || 'x'}.png` }).catch(() => undefined)
  }
  faults.push(...new Set((on?.trouble ?? []).slice(from)))
  if (faults.length) failed++
  else passed++
  console.log(`${faults.length ? 'not ok' : 'ok'} ${on ? on.page.viewportSize().width + ' ' : ''}${name}`)
  for (const f of faults) console.log('    ' + f)
}
/** Without a line the browser itself complains; that isn't the page's fault. */
export async function offline(on, act) {
  const had = on.trouble.length
  await on.page.context().setOffline(true)
  try { await act() } finally { await on.page.context().setOffline(false) }
  on.trouble.splice(0, on.trouble.length, ...on.trouble.slice(0, had), ...on.trouble.slice(had).filter((t) => !/ERR_INTERNET_DISCONNECTED|ERR_FAILED/.test(t)))
}
/** Refusals that the check means to cause. */
export const forgive = (on, pattern) => on.trouble.splice(0, on.trouble.length, ...on.trouble.filter((t) => !pattern.test(t)))

/** Once the page is there: an address changed while it loads is the browser's business, not the router's. */
export const go = async (page, hash) => {
  await page.waitForSelector('.phone main')
  await goTo(page, '.phone', hash)
}
/** What the phone keeps, as text. */
export const kept = (page, base, table) => page.evaluate(async ([name, rows]) => {
  const db = await new Promise((done, bad) => { const o = indexedDB.open(name); o.onsuccess = () => done(o.result); o.onerror = () => bad(o.error) })
  const all = await new Promise((done) => { const q = db.transaction(rows).objectStore(rows).getAll(); q.onsuccess = () => done(q.result) })
  db.close()
  return JSON.stringify(all)
}, [base, table])
export async function phone(size, here) {
  const on = await open(BASE, size)
  const context = on.page.context()
  await context.grantPermissions(['geolocation'], { origin: BASE })
  await context.setGeolocation({ longitude: here.lon, latitude: here.lat, accuracy: 12 })
  await on.page.goto(BASE + '/m/')
  await on.page.waitForSelector('.kind-tiles button')
  return on
}
export async function signIn(page, login) {
  await go(page, '#/sign-in')
  await page.getByLabel('账号').fill(login)
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await page.getByRole('main').getByRole('button', { name: '登录' }).click()
  await page.waitForSelector('.doors')
}
async function pickKind(page, group, kind) {
  if (await page.locator('.kind-chosen').count()) return
  await page.locator('.kind-tiles').getByRole('button', { name: group }).click()
  await page.locator('dialog[open]').getByRole('button', { name: kind, exact: true }).click()
  await page.waitForSelector('dialog[open]', { state: 'detached' })
}
export async function write(page, words, { photo = true } = {}) {
  await go(page, '#/')
  if (photo) {
    await page.locator('.shot-cam input').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: await picture(page) })
    await page.waitForSelector('.shots figure img')
  }
  await page.getByLabel('补充一句').fill(words)
  await pickKind(page, '公共设施', '路灯不亮')
}
export const place = (page) => page.waitForSelector('.where-now.known')
export const send = (page) => page.locator('.send').click()
export const arrived = (page) => page.waitForSelector('.sent-card.done')
/** Says how it went and ends. */
export function tally() {
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(failed ? 1 : 0)
}
process.on('uncaughtException', (e) => {
  failed++
  console.log('not ok between two checks\n    ' + e.message.split('\n').slice(0, 3).join(' | '))
  tally()
})
