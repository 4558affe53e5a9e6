// What the phone's page test needs of the town besides the phone: accounts spoken to over the API, a photo, patience.
import { createServer } from 'node:http'

export class Staff {
  static async signIn(base, login, password) {
    const answer = await fetch(base + '/api/v1/session', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ login, password }) })
    if (!answer.ok) throw new Error(`${login} can't sign in: ${answer.status} ${await answer.text()}`)
    const staff = new Staff()
    Object.assign(staff, { base, cookie: answer.headers.getSetCookie().map((c) => c.split(';')[0]).join('; '), session: await answer.json() })
    return staff
  }
  async ask(path, init = {}) {
    const answer = await fetch(this.base + '/api/v1' + path, { ...init, headers: { Cookie: this.cookie, 'Content-Type': 'application/json' } })
    if (!answer.ok) throw new Error(`${init.method ?? 'GET'} ${path}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
  get(path) { return this.ask(path) }
  post(path, body) { return this.ask(path, { method: 'POST', body: JSON.stringify(body) }) }
  async step(id, verb, body) {
    const { version } = await this.get(`/cases/${id}`)
    return this.ask(`/cases/${id}/${verb}`, { method: 'POST', body: JSON.stringify({ version, ...body }) })
  }
}
/** The server again under another address, where after `bring()` the service worker is of a newer build. */
export async function newer(base) {
  let come = false
  const front = createServer(async (q, a) => {
    const answer = await fetch(base + q.url, { headers: { accept: q.headers.accept ?? '*/*' } })
    let body = Buffer.from(await answer.arrayBuffer())
    if (come && q.url === '/m/sw.js') body = Buffer.from(body.toString().replace(/VERSION = '\w+'/, "VERSION = 'newer'"))
    a.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain', 'cache-control': 'no-cache' }).end(answer.status === 204 ? undefined : body)
  }).listen(0, '127.0.0.1')
  await new Promise((up) => front.once('listening', up))
  return { address: `http://127.0.0.1:${front.address().port}`, bring: () => { come = true }, end: () => { front.closeAllConnections(); front.close() } }
}
export async function until(done, words, most_ms = 45_000) {
  for (const end = Date.now() + most_ms; Date.now() < end; await new Promise((r) => setTimeout(r, 200))) if (await done()) return
  throw new Error(words)
}
/** A street at dusk as a camera would give it, drawn in the page itself; `lit`: with the lamp on. */
export const picture = async (page, lit = false) => Buffer.from(await page.evaluate((on) => {
  const c = document.createElement('canvas')
  c.width = 1600
  c.height = 1200
  const g = c.getContext('2d')
  const sky = g.createLinearGradient(0, 0, 0, 800)
  sky.addColorStop(0, '#20324a')
  sky.addColorStop(1, '#c98d62')
  g.fillStyle = sky
  g.fillRect(0, 0, 1600, 1200)
  for (const [x, w, h, shade] of [[0, 300, 520, '#2b3340'], [280, 260, 380, '#343d4b'], [900, 320, 600, '#272f3b'], [1200, 420, 430, '#323a47']]) {
    g.fillStyle = shade
    g.fillRect(x, 800 - h, w, h)
    g.fillStyle = '#e8b864'
    for (let i = 0; i < 14; i++) if ((i * 7 + x) % 3 === 0) g.fillRect(x + 30 + (i % 4) * 60, 830 - h + Math.floor(i / 4) * 90, 26, 40)
  }
  g.fillStyle = '#3a4250'
  g.fillRect(0, 800, 1600, 400)
  g.fillStyle = '#59606c'
  for (let x = 40; x < 1600; x += 220) g.fillRect(x, 980, 120, 12)
  g.fillStyle = '#15191f'
  g.fillRect(640, 300, 18, 560)
  g.fillRect(640, 300, 170, 14)
  if (on) {
    const glow = g.createRadialGradient(800, 330, 10, 800, 420, 420)
    glow.addColorStop(0, 'rgba(255,226,150,.95)')
    glow.addColorStop(1, 'rgba(255,226,150,0)')
    g.fillStyle = glow
    g.fillRect(380, 300, 840, 700)
  }
  g.fillStyle = on ? '#fff3cf' : '#444b55'
  g.fillRect(770, 314, 70, 22)
  return c.toDataURL('image/jpeg', 0.9).split(',')[1]
}, lit), 'base64')
