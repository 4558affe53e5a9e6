// What the phone's pages are before anybody does anything: their weight, the service worker, a browser that keeps nothing,
// a new version.
import { open } from './browser.mjs'
import { BASE, check, expect, PHONE } from './m-rig.mjs'
import { newer } from './m-town.mjs'

export async function shell() {
  await check('the first visit weighs at most 200 KB, without the map', async () => {
    const on = await open(BASE, PHONE)
    try {
      const sent = []
      on.page.on('requestfinished', (q) => { if (!q.serviceWorker()) sent.push(q.sizes().then((z) => [q.url(), z.responseBodySize])) })
      await on.page.goto(BASE + '/m/')
      await on.page.waitForSelector('.kind-tiles button')
      const all = await Promise.all(sent)
      const kb = all.reduce((n, [, bytes]) => n + bytes, 0) / 1024
      expect(all.length > 10, 'nothing was counted')
      expect(kb <= 200, `${kb.toFixed(0)} KB`)
      expect(!all.some(([url]) => /MapView|maplibre/.test(url)), 'the map came along')
    } finally { await on.close() }
  })
  await check('the service worker keeps the shell, and nothing that was asked of the API', async () => {
    const files = JSON.parse(/const FILES = (\[.*\])/.exec(await (await fetch(BASE + '/m/sw.js')).text())[1])
    expect(files.some((f) => /\/CasePage-.*\.js/.test(f)) && files.some((f) => f.endsWith('.css')), 'pages are missing from its list')
    expect(!files.some((f) => /MapView|maplibre/.test(f)), 'the map is on its list')
    const on = await open(BASE, PHONE)
    try {
      await on.page.goto(BASE + '/m/')
      await on.page.evaluate(() => navigator.serviceWorker.ready)
      await on.page.waitForSelector('.kind-tiles button')
      await on.page.reload()
      await on.page.waitForSelector('.kind-tiles button')
      const kept = await on.page.evaluate(async () => (await Promise.all((await caches.keys()).map(async (k) => (await (await caches.open(k)).keys()).map((q) => new URL(q.url).pathname)))).flat())
      expect(kept.includes('/m/') && files.every((f) => kept.includes(f)), 'something on its list is not kept')
      expect(kept.every((f) => f === '/m/' || files.includes(f)), 'something else is kept: ' + kept.filter((f) => !files.includes(f)))
    } finally { await on.close() }
  })
  await check('a browser that keeps nothing says so instead of losing a report', async () => {
    const on = await open(BASE, PHONE)
    try {
      await on.page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { get: () => undefined }))
      await on.page.goto(BASE + '/m/')
      await on.page.waitForSelector('.kind-tiles button')
      await on.page.getByText('这个浏览器不让保存内容').waitFor()
      await on.page.waitForTimeout(500)
      expect(on.trouble.length === 0, on.trouble.join())
    } finally { await on.close() }
  })
  await check('a new version is offered, taken, and the old one forgotten', async () => {
    const front = await newer(BASE)
    const on = await open(front.address, PHONE)
    try {
      await on.page.goto(front.address + '/m/')
      await on.page.evaluate(() => navigator.serviceWorker.ready)
      await on.page.reload()
      await on.page.waitForSelector('.kind-tiles button')
      front.bring()
      await on.page.evaluate(() => navigator.serviceWorker.getRegistration().then((w) => w.update()))
      await on.page.getByText('有新版本').waitFor()
      await Promise.all([on.page.waitForEvent('load'), on.page.getByRole('button', { name: '更新' }).click()])
      await on.page.waitForSelector('.kind-tiles button')
      const names = await on.page.evaluate(() => caches.keys())
      expect(names.length === 1 && names[0].endsWith('newer'), 'kept: ' + names)
      expect(!(await on.page.getByText('有新版本').count()), 'it is offered again')
      expect(on.trouble.length === 0, on.trouble.join())
    } finally {
      await on.close()
      front.end()
    }
  })
}
