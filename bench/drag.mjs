// The studio in Chromium, cold: how many ms until its figures stand and its map has drawn the homes, and what came over the
// wire besides tiles (bytes as they came, compressed; apart what the map's worker takes that the page hasn't loaded, which the
// page's own wire doesn't see); then a
// facility is dragged across the whole map: of every move, ms from the mouse to the frame after its figures. Prints JSON.
//   node drag.mjs BASE TOKEN MOVES
import { get } from 'node:http'
import { createRequire } from 'node:module'

const [base, token, moves] = process.argv.slice(2)
const { chromium } = createRequire(new URL('../web/package.json', import.meta.url))('playwright-core')
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu', '--enable-unsafe-swiftshader']
})

try {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
  await context.addCookies([{ name: 'tuimen_session', value: token, url: base }])
  await context.addInitScript(() => {
    window.dragged = []
    window.frames250 = 0
    let moved = 0, last = 0
    addEventListener('mousemove', (e) => { moved = e.timeStamp }, true)
    const frame = (t) => { if (last && t - last > 250) window.frames250++; last = t; requestAnimationFrame(frame) }
    requestAnimationFrame(frame)
    const real = window.fetch
    window.fetch = async (...args) => {
      const from = moved, answer = await real(...args)
      if ((args[0].url ?? String(args[0])).includes('/circles/what-if'))
        answer.clone().text().then(() => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() => window.dragged.push(performance.now() - from)))))
      return answer
    }
  })
  const page = await context.newPage(), wire = await context.newCDPSession(page)
  const url = new Map()
  let bytes = 0
  await wire.send('Network.enable')
  wire.on('Network.requestWillBeSent', (e) => url.set(e.requestId, e.request.url))
  wire.on('Network.loadingFinished', (e) => { if (!/\/tiles\//.test(url.get(e.requestId) ?? '')) bytes += e.encodedDataLength })
  const start = Date.now()
  await page.goto(base + '/#/studio')
  await page.waitForSelector('.studio-numbers tbody tr')
  const figures = Date.now() - start
  const drawn = () => { const m = document.querySelector('.studio-map .map-box')?.tuimenMap; return !!m && m.loaded() && +(m.getContainer().dataset.homes ?? 0) > 0 }
  await page.waitForFunction(drawn, undefined, { timeout: 60000 })
  const map = Date.now() - start, kilobytes = bytes / 1024
  const fetched = (address, coding) => new Promise((done, failed) => get(address, { headers: { 'Accept-Encoding': coding } }, (r) => {
    const parts = []
    r.on('data', (b) => parts.push(b)).on('end', () => done(Buffer.concat(parts)))
  }).on('error', failed))
  const there = new Set(url.values())
  let worker = 0
  const weigh = async (address) => {
    if (there.has(address)) return
    there.add(address)
    worker += (await fetched(address, 'br')).length / 1024
    for (const [, next] of String(await fetched(address, 'identity')).matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g)) await weigh(new URL(next, address).href)
  }
  for (const w of page.workers()) {
    there.delete(w.url()) /* the page imports it too: its own address is counted where it is opened */
    await weigh(w.url())
  }
  await page.waitForTimeout(2000)
  const [x, y, box] = await page.evaluate(() => {
    const m = document.querySelector('.studio-map .map-box').tuimenMap
    const p = m.project(m.queryRenderedFeatures({ layers: ['sites'] })[0].geometry.coordinates), b = m.getCanvas().getBoundingClientRect()
    return [b.x + p.x, b.y + p.y, { x: b.x, y: b.y, width: b.width, height: b.height }]
  })
  await page.evaluate(() => { window.frames250 = 0 })
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let i = 0; i < +moves; i++) {
    const many = await page.evaluate(() => window.dragged.length), t = (i + 1) / +moves
    await page.mouse.move(box.x + box.width * (0.1 + 0.8 * t), box.y + box.height * (0.5 + 0.35 * Math.sin(9 * t)))
    await page.waitForFunction((n) => window.dragged.length > n, many, { timeout: 10000, polling: 5 })
  }
  await page.mouse.up()
  console.log(JSON.stringify({ figures, map, kilobytes, worker, ...(await page.evaluate(() => ({ dragged: window.dragged, slow: window.frames250 }))) }))
} finally {
  await browser.close()
}
