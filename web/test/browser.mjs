// A real browser for page tests: Debian's chromium, nothing allowed outside the server under test, console errors and
// axe findings gathered. Knows no page.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const FLAGS = ['--headless', '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-gpu', '--enable-unsafe-swiftshader', '--force-prefers-reduced-motion']
const HARMLESS = [/GPU stall due to ReadPixels/, /WebGL.*(performance|fallback)/i, /status of (40[49]|422)/, /ERR_INTERNET_DISCONNECTED/] // answers are judged below, by address; a line is cut by tests alone

export async function open(base, { width, height }) {
  const home = mkdtempSync(join(tmpdir(), 'tuimen-pages-'))
  const context = await chromium.launchPersistentContext(home, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS, viewport: { width, height }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce', acceptDownloads: true,
  })
  const trouble = []
  const open = new Set()
  const host = new URL(base).host
  const watch = (page) => {
    page.on('console', (m) => { if (['error', 'warning'].includes(m.type()) && !HARMLESS.some((h) => h.test(m.text()))) trouble.push(`console ${m.type()}: ${m.text()}`) })
    page.on('pageerror', (e) => trouble.push(`page error: ${e.message}`))
  }
  context.on('request', (r) => { open.add(r); const u = new URL(r.url()); if (/^(https?|wss?):$/.test(u.protocol) && u.host !== host) trouble.push(`outside request: ${r.url()}`) })
  for (const end of ['requestfinished', 'requestfailed']) context.on(end, (r) => open.delete(r))
  context.on('response', (r) => { if (r.status() === 400 || r.status() === 422 || r.status() >= 500) trouble.push(`answer ${r.status()}: ${r.request().method()} ${r.url()}`) })
  context.pages().forEach(watch)
  context.on('page', watch)
  const page = context.pages()[0] ?? (await context.newPage())
  page.setDefaultTimeout(45_000) // costs nothing where all is well, and a machine five times slower than ours is no fault
  if (process.env.SLOWER) { context.on('page', slow); await slow(page) }
  const waiting = () => [...open].map((r) => `${r.method()} ${r.url()}`).filter((w) => !w.includes('/live'))
  return { page, trouble, waiting, close: async () => { await capped(context.close(), 60, 'closing the browser').catch(console.log); rmSync(home, { recursive: true, force: true, maxRetries: 3 }) } }
}
/** What a page evaluates may wait for ever; a test may not. */
export function capped(act, seconds, what) {
  let timer
  const over = new Promise((_, bad) => { timer = setTimeout(() => bad(new Error(`${what}: nothing after ${seconds} s`)), seconds * 1000) })
  return Promise.race([act, over]).finally(() => clearTimeout(timer))
}
/** SLOWER=6: as on a machine of a sixth of the speed, to see what waits for time instead of for the page. */
async function slow(page) {
  const line = await page.context().newCDPSession(page).catch(() => undefined)
  await line?.send('Emulation.setCPUThrottlingRate', { rate: Number(process.env.SLOWER) })
}
/** Serious and critical findings of axe, one line each. */
export async function axe(page) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  const { violations } = await page.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] }))
  return violations.filter((v) => ['serious', 'critical'].includes(v.impact)).flatMap((v) => v.nodes.slice(0, 3).map((n) => `axe ${v.id}: ${n.target.join(' ')} ${(n.any[0] ?? n.all[0] ?? n.none[0])?.message ?? ''}`))
}
/** To another address of the page. It is there when the frame (`main`, `.phone`) says so and fetches nothing more; an address
 *  that leads to itself, or on to another, is given five seconds. */
export async function goTo(page, frame, hash) {
  const was = await page.evaluate(([f, h]) => { const at = document.querySelector(f)?.dataset.at; location.hash = h; return at }, [frame, hash])
  await page.waitForFunction(([f, h, w]) => [h, decodeURI(h)].includes(document.querySelector(f)?.dataset.at) || document.querySelector(f)?.dataset.at !== w, [frame, hash.slice(1), was], { timeout: 5000 }).catch(() => undefined)
  await page.waitForTimeout(100) // what is asked for by what was just drawn
  await fetched(page, frame)
}
export const fetched = (page, frame) => page.waitForSelector(`${frame}[data-idle]`)
export const mapIdle = (page, within = '.map') => page.waitForSelector(`${within}[data-idle]`, { timeout: 45_000 })
/** The next writes to `glob` reach the server, and the page is told that it isn't known; ends it, and says how many. */
export async function unsure(page, glob) {
  let n = 0
  await page.route(glob, async (route) => {
    if (route.request().method() === 'GET') return route.continue()
    n++
    const real = await route.fetch()
    if (!real.ok()) return route.fulfill({ response: real })
    return route.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify({ status: 503, code: 'house.unsure', title: '暂时无法确认是否已经保存，请用同一个请求重试' }) })
  })
  return async () => { await page.unroute(glob); return n }
}
