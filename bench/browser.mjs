// Two pages of Chromium: one reports, the other shows the desk's list of cases. Prints, as JSON, how many ms after the
// POST began the event reached the other page's stream, and the new case its screen.
//   node browser.mjs BASE STAFF_TOKEN NEIGHBOUR_TOKEN BODIES.json
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const [base, staff, neighbour, file] = process.argv.slice(2)
const { chromium } = createRequire(new URL('../web/package.json', import.meta.url))('playwright-core')
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu']
})

async function signedIn(token, path) {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 900 } })
  await context.addCookies([{ name: 'tuimen_session', value: token, url: base }])
  const page = await context.newPage()
  await page.goto(base + path)
  return page
}

try {
  const desk = await signedIn(staff, '/#/cases')
  const phone = await signedIn(neighbour, '/m/')
  await desk.waitForTimeout(1500)
  await desk.evaluate(() => {
    window.came = {}
    const stream = new EventSource('/api/v1/events/stream')
    stream.addEventListener('cases.reported', (e) => { window.came[JSON.parse(e.data).subject] = Date.now() })
    return new Promise((done) => { stream.onopen = done })
  })
  const said = { stream: [], shown: [] }
  for (const body of JSON.parse(readFileSync(file, 'utf8'))) {
    const mark = `第${said.shown.length + 1}号测试`
    const shown = desk.evaluate((words) => new Promise((done) => {
      const look = () => {
        if (!document.body.innerText.includes(words)) return
        watch.disconnect()
        done(Date.now())
      }
      const watch = new MutationObserver(look)
      watch.observe(document.body, { childList: true, subtree: true, characterData: true })
      setTimeout(() => { watch.disconnect(); done(0) }, 4000)
    }), mark)
    const posted = await phone.evaluate(async (report) => {
      const start = Date.now()
      const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() }
      const answer = await fetch('/api/v1/cases', { method: 'POST', headers, body: JSON.stringify(report) })
      return { start, id: (await answer.json()).id }
    }, { ...body, words: mark + body.words })
    const at = await shown
    const came = await desk.evaluate((id) => window.came[id] ?? 0, posted.id)
    said.stream.push(came - posted.start)
    if (!at) throw new Error('the new case never showed')
    said.shown.push(at - posted.start)
    await desk.waitForTimeout(600)                       // not a burst, whose later steps the desk shows together
  }
  console.log(JSON.stringify(said))
} finally {
  await browser.close()
}
