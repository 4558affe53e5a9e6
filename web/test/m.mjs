// The phone's pages in a real browser against a real server with the demo town (BASE_URL): a neighbour reports with and
// without a line, a member handles it, the neighbour rates it. Every page: no console error, no request to outside, nothing
// wider than the window, no serious finding of axe. Pictures go to SHOTS (web/shots/m).
//   BASE_URL=http://127.0.0.1:8080 [ONLY='rounds|visits'] node test/m.mjs
import { mapIdle } from './browser.mjs'
import {
  arrived, BASE, check, expect, forgive, go, kept, offline, PASSWORD, PHONE, phone, place, send, SHOTS, signIn, SMALL, tally, write,
} from './m-rig.mjs'
import { away, searching } from './m-away.mjs'
import { exchange } from './m-exchange.mjs'
import { follow } from './m-follow.mjs'
import { cards } from './m-cards.mjs'
import { codes } from './m-codes.mjs'
import { shell } from './m-shell.mjs'
import { rewards } from './m-rewards.mjs'
import { rounds } from './m-rounds.mjs'
import { service } from './m-service.mjs'
import { staffed } from './m-staff.mjs'
import { notKnown } from './m-unsure.mjs'
import { visits } from './m-visits.mjs'
import { picture, Staff, until } from './m-town.mjs'

const MEMBER = 'm018006001001'
const run = Date.now().toString(36)
const staff = await Staff.signIn(BASE, 'c018006-2', PASSWORD)
const memberPost = (await Staff.signIn(BASE, MEMBER, PASSWORD)).session.post
const grid = await staff.get(`/places/${memberPost.place}`)
const here = { lon: grid.lon, lat: grid.lat }
const resident = await Staff.signIn(BASE, 'resident', PASSWORD)
const mine = async (words) => (await resident.get('/cases?mine=true&limit=100')).items.filter((c) => c.words === words)

const parts = {
  shell, visits: () => visits(here), service: () => service(here), rewards: () => rewards(here), exchange: () => exchange(here), staffed: () => staffed(here),
  cards: () => cards(here, PASSWORD, MEMBER), away: () => away(here, MEMBER), codes: () => codes(here, MEMBER), follow: () => follow(here, MEMBER), searching: () => searching(here), rounds: () => rounds(here), unsure: () => notKnown(here),
}
for (const [name, part] of Object.entries(parts)) if (!process.env.ONLY || new RegExp(process.env.ONLY).test(name)) await part()
if (process.env.ONLY) tally()
const r = await phone(PHONE, here) // the neighbour's phone
const { page } = r

await check('home without an account', async () => {
  expect((await page.title()).includes('推门'), 'the page has no title')
  expect((await page.getByRole('navigation', { name: '主要页面' }).getByRole('link').count()) === 2, 'without a post there is no to-do tab')
  await page.waitForSelector('.where-now.known') // allowed before: located by itself
}, { on: r })
await check('what is lacking is said beside it', async () => {
  await send(page)
  await page.getByText('请拍张照片，或写一句话').waitFor()
  await page.getByText('请选一个类别').waitFor()
  await page.getByText('请填 11 位手机号').waitFor()
}, { on: r })
await check('kinds of a group in a sheet; the back button closes it', async () => {
  await page.locator('.kind-tiles').getByRole('button', { name: '环境卫生' }).click()
  await page.locator('dialog[open]').getByRole('button', { name: '暴露垃圾' }).waitFor()
  await page.screenshot({ path: `${SHOTS}/390-kinds.png` })
  await page.goBack()
  await page.waitForSelector('dialog[open]', { state: 'detached' })
  expect(page.url().endsWith('/m/#/'), 'the page itself must stay: ' + page.url())
}, { on: r, shot: '' })
await check('an address is found by its words', async () => {
  await page.getByRole('button', { name: '地址' }).click()
  await page.getByRole('searchbox').fill('翡翠城三期 5 栋 2 单元')
  await page.getByRole('button', { name: '搜索' }).click()
  await page.locator('.seek-hit').first().waitFor()
}, { on: r })
await check('the address is taken over', async () => {
  await page.locator('.seek-hit').first().click()
  await page.waitForSelector('dialog[open]', { state: 'detached' })
  await page.waitForSelector('.where-now.known')
  expect((await page.getByLabel('具体位置').inputValue()).includes('5栋'), 'the address must be in the field')
}, { on: r, shot: '' })
await check('a place is picked on the map', async () => {
  await page.getByRole('button', { name: '地图' }).click()
  await mapIdle(page, '.point-map .map')
  await page.locator('.point-map canvas').first().click({ position: { x: 120, y: 170 } })
  await page.locator('.point-hint').filter({ hasText: '翡翠城' }).waitFor()
}, { on: r })
await check('the picked place is taken over', async () => {
  await page.getByRole('button', { name: '就在这里' }).click()
  await page.waitForSelector('dialog[open]', { state: 'detached' })
  await page.waitForSelector('.where-now.known')
}, { on: r, shot: '' })
await check('a draft survives a reload', async () => {
  await write(page, '草稿 ' + run)
  await until(async () => /"class":"\d/.test(await kept(page, 'tuimen-m', 'drafts')), 'the draft must be kept, to the kind picked last')
  await page.reload()
  await page.waitForSelector('.shots figure img')
  expect((await page.getByLabel('补充一句').inputValue()) === '草稿 ' + run, 'the words are gone')
  await page.waitForSelector('.kind-chosen')
}, { on: r })
const byPhone = '电话上报 ' + run
await check('report by phone number, with a receipt', async () => {
  await page.getByLabel('补充一句').fill(byPhone)
  await page.getByLabel('手机号').fill('138 0000 0000')
  await place(page)
  await send(page)
  await arrived(page)
}, { on: r })
await check('the receipt is kept and leads to the public page', async () => {
  await page.getByRole('link', { name: '再报一件' }).click()
  await go(page, '#/mine')
  await page.locator('.receipt').getByRole('link', { name: '看进度' }).first().click()
  await page.locator('.follow-steps li').first().waitFor()
  const href = await page.getByRole('link', { name: '打开公开进度页' }).getAttribute('href')
  const answer = await fetch(BASE + href)
  expect(answer.status === 200, `${href} answers ${answer.status}`)
  // by the receipt alone: words and a photo are added, and it is urged once
  await page.locator('.shot-cam input').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: await picture(page) })
  await page.waitForSelector('.shots figure img')
  await page.locator('#follow-words').fill('又坏了一盏')
  await page.getByRole('button', { name: '提交补充' }).click()
  await page.locator('.follow-steps li', { hasText: '补充说明' }).waitFor()
  await page.getByRole('button', { name: '催办' }).click()
  await page.locator('.follow-steps li', { hasText: '催办' }).waitFor()
  expect((await page.getByRole('button', { name: '催办' }).count()) === 0, 'it is urged once in a day')
  await go(page, '#/mine')
  const found = (await staff.get('/cases?limit=50')).items.filter((c) => c.words === byPhone)
  expect(found.length === 1, `${found.length} cases instead of one`)
}, { on: r })

await check('sign-in: a wrong password is said', async () => {
  await go(page, '#/sign-in')
  await page.getByLabel('账号').fill('resident')
  await page.getByLabel('密码', { exact: true }).fill('wrong-password')
  await page.getByRole('main').getByRole('button', { name: '登录' }).click()
  await page.getByRole('alert').filter({ hasText: '密码不对' }).waitFor()
  forgive(r, /status of 401/)
}, { on: r })
await check('sign-in', () => signIn(page, 'resident'), { on: r, shot: 'mine' })

const first = '路灯不亮 ' + run
await check('report online with a photo', async () => {
  await write(page, first)
  await place(page)
  await page.screenshot({ path: `${SHOTS}/390-report-filled.png`, fullPage: true })
  await send(page)
  await arrived(page)
  const list = await mine(first)
  expect(list.length === 1 && list[0].thumb > 0, `${list.length} cases; photo ${list[0]?.thumb}`)
}, { on: r })
await check('the same nearby is hinted at before sending', async () => {
  await write(page, '重复 ' + run, { photo: false })
  await place(page)
  await page.locator('.near').getByRole('button', { name: '就是这件' }).first().waitFor()
  await page.locator('.near').scrollIntoViewIfNeeded()
}, { on: r })
await check('“the same” follows the other instead of sending', async () => {
  await page.locator('.near').getByRole('button', { name: '就是这件' }).first().click()
  await page.locator('.receipt').filter({ hasText: '关注' }).waitFor()
  expect((await mine('重复 ' + run)).length === 0, 'nothing must have been sent')
  await go(page, '#/')
  expect((await page.getByLabel('补充一句').inputValue()) === '', 'the draft must be empty again')
}, { on: r, shot: '' })

const later = '断网上报 ' + run
await check('without a line a report is kept', async () => {
  await page.evaluate(() => navigator.serviceWorker.ready)
  await write(page, later)
  await place(page)
  await offline(r, async () => {
    await page.waitForSelector('.bar')
    await send(page)
    await page.waitForSelector('.sent-card.kept')
    await page.screenshot({ path: `${SHOTS}/390-kept.png` })
    expect((await mine(later)).length === 0, 'it can’t be there yet')
    await page.reload() // the service worker answers
    await page.waitForSelector('.sent-card.kept')
    await go(page, '#/outbox')
    await page.locator('.out-item').filter({ hasText: later }).waitFor()
    await page.screenshot({ path: `${SHOTS}/390-outbox-offline.png` })
    await go(page, '#/')
    await page.waitForSelector('.kind-tiles button, .kind-chosen')
    await page.screenshot({ path: `${SHOTS}/390-home-offline.png` })
  })
}, { on: r, shot: '' })
await check('with the line back it goes out by itself, exactly once', async () => {
  await until(async () => (await mine(later)).length > 0, 'it never arrived')
  await go(page, '#/outbox')
  await page.getByText('没有待发的事').waitFor()
  await page.waitForTimeout(1500)
  const n = (await mine(later)).length
  expect(n === 1, `${n} cases instead of one`)
}, { on: r, shot: 'outbox-empty' })
const twice = '答复丢失 ' + run
await check('a lost answer and two tabs: still exactly one', async () => {
  let lost = 0
  await page.route('**/api/v1/cases', async (route) => {
    if (route.request().method() !== 'POST' || lost++) return route.continue()
    await route.fetch()
    return route.abort('connectionreset')
  })
  const other = await page.context().newPage()
  await other.goto(BASE + '/m/#/outbox')
  await write(page, twice)
  await place(page)
  await send(page)
  await until(async () => (await mine(twice)).length > 0, 'it never arrived')
  await page.bringToFront()
  await arrived(page)
  await other.close()
  await page.unroute('**/api/v1/cases')
  expect(lost > 1, 'the first answer was not lost')
  expect((await mine(twice)).length === 1, 'more than one case')
  forgive(r, /ERR_CONNECTION_RESET/)
}, { on: r, shot: '' })

const wrong = '走错地方 ' + run
await check('a refused report stays, with the reason in words', async () => {
  await page.context().setGeolocation({ longitude: here.lon + 1, latitude: here.lat + 1, accuracy: 30 })
  await write(page, wrong)
  await offline(r, async () => {
    await page.getByRole('button', { name: /定位/ }).click()
    await page.getByText('已记下位置').waitFor()
    await send(page)
    await page.waitForSelector('.sent-card.kept')
  })
  await page.waitForSelector('.sent-card.refused')
  await go(page, '#/outbox')
  await page.locator('.out-item.refused').filter({ hasText: wrong }).waitFor()
  const why = await page.locator('.out-item.refused .out-state').innerText()
  expect(/[\u4e00-\u9fff]{4,}.*：.*[\u4e00-\u9fff]{4,}/s.test(why), 'no reason: ' + why)
  forgive(r, /answer 422/)
}, { on: r })
await check('mended and sent again it arrives, once', async () => {
  await page.context().setGeolocation({ longitude: here.lon, latitude: here.lat, accuracy: 12 })
  await page.getByRole('link', { name: '修改后重发' }).first().click()
  await page.waitForSelector('.note.wrong')
  await page.waitForSelector('.shots figure img')
  await page.screenshot({ path: `${SHOTS}/390-mend.png` })
  await page.getByRole('button', { name: /定位/ }).click()
  await page.locator('.where-now.known').filter({ hasText: '微网格' }).waitFor()
  await send(page)
  await arrived(page)
  expect((await mine(wrong)).length === 1, 'exactly one case')
}, { on: r, shot: '' })

const ended = '登录过期 ' + run
await check('a session that ended keeps the report and asks to sign in', async () => {
  await write(page, ended)
  await place(page)
  await page.context().clearCookies()
  await send(page)
  await page.waitForSelector('.sent-card.signIn')
  expect((await mine(ended)).length === 0, 'it can’t be there yet')
  forgive(r, /status of 401/)
}, { on: r, shot: 'session-ended' })
await check('signed in again it goes out, once', async () => {
  await page.locator('.sent-card').getByRole('link', { name: '登录' }).click()
  await page.getByLabel('账号').fill('resident')
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await page.getByRole('main').getByRole('button', { name: '登录' }).click()
  await arrived(page)
  expect((await mine(ended)).length === 1, 'exactly one case')
}, { on: r, shot: '' })

// ---- the member's phone ----
const [asked] = await mine(first)
const m = await phone(PHONE, here)
await signIn(m.page, MEMBER)
await check('a member’s to-do list, empty and live', async () => {
  await m.page.getByRole('navigation', { name: '主要页面' }).getByRole('link', { name: /待办/ }).click()
  await m.page.waitForSelector('.live.up')
  await m.page.waitForSelector('.case-list')
}, { on: m, shot: 'todo-before' })
await check('a dispatched case appears there by itself', async () => {
  await staff.step(asked.id, 'file', {})
  await staff.step(asked.id, 'dispatch', { post_id: memberPost.id })
  await m.page.locator('.case-card').filter({ hasText: first }).waitFor()
  await m.page.locator('.tabs .count').first().waitFor()
}, { on: m, shot: 'todo' })
await check('accept', async () => {
  await m.page.locator('.case-card').filter({ hasText: first }).click()
  await m.page.getByRole('button', { name: '退回' }).waitFor()
  await m.page.screenshot({ path: `${SHOTS}/390-case-dispatched.png`, fullPage: true })
  await m.page.getByRole('button', { name: '接单' }).click()
  await m.page.locator('.case-marks').getByText('处置中').waitFor()
}, { on: m, shot: '' })
await check('feeding back asks for a photo', async () => {
  await m.page.getByRole('button', { name: '反馈结果' }).click()
  await m.page.locator('dialog[open]').getByRole('button', { name: '反馈结果' }).click()
  await m.page.getByText('请拍一张照片').waitFor()
}, { on: m, shot: 'feedback' })
await check('feed back with a photo', async () => {
  await m.page.locator('dialog[open] .shot-cam input').setInputFiles({ name: 'b.jpg', mimeType: 'image/jpeg', buffer: await picture(m.page, true) })
  await m.page.waitForSelector('dialog[open] .shots img')
  await m.page.locator('dialog[open]').getByRole('button', { name: '已现场处理完毕' }).click()
  await m.page.locator('dialog[open]').getByRole('button', { name: '反馈结果' }).click()
  await m.page.locator('.case-marks').getByText('待核查').waitFor()
}, { on: m, shot: 'case-handled' })
await check('the list no longer shows it', async () => {
  await go(m.page, '#/todo')
  await m.page.waitForSelector('.case-list .card, .case-list .state')
  await m.page.locator('.case-card').filter({ hasText: first }).waitFor({ state: 'detached' })
}, { on: m, shot: 'todo-done' })
await check('what else is open in the member’s places', async () => {
  await m.page.getByRole('button', { name: '辖区未结' }).click()
  await m.page.locator('.case-card').first().waitFor()
}, { on: m, shot: 'todo-open' })
await check('the back button leads from a case to the list', async () => {
  await m.page.locator('.case-card').first().click()
  await m.page.waitForSelector('.case-top')
  await m.page.getByRole('button', { name: '返回' }).click()
  await m.page.waitForSelector('.views')
  expect(m.page.url().includes('view=open'), 'the view must be kept')
}, { on: m, shot: '' })

// ---- a clerk on the way ----
const [second] = await mine(later)
const c = await phone(PHONE, here)
await signIn(c.page, 'c018006-2')
await check('a clerk files on the phone', async () => {
  await go(c.page, '#/todo')
  await c.page.locator('.case-card').first().waitFor()
  await go(c.page, `#/case/${second.id}`)
  await c.page.getByRole('button', { name: '立案', exact: true }).click()
  await c.page.locator('dialog[open]').getByRole('button', { name: '立案', exact: true }).click()
  await c.page.locator('.case-marks').getByText('已立案').waitFor()
}, { on: c, shot: 'clerk-filed' })
await check('and dispatches to the member', async () => {
  await c.page.getByRole('button', { name: '派单' }).click()
  await c.page.locator('dialog[open] .step-posts label').filter({ hasText: '微网格员' }).first().click()
  await c.page.waitForTimeout(200)
  await c.page.screenshot({ path: `${SHOTS}/390-dispatch.png` })
  await c.page.locator('dialog[open]').getByRole('button', { name: '派单' }).click()
  await c.page.locator('.case-marks').getByText('已派单').waitFor()
}, { on: c, shot: '' })
await check('the member returns it, with a reason', async () => {
  await go(m.page, `#/case/${second.id}`)
  await m.page.getByRole('button', { name: '退回' }).click()
  await m.page.locator('dialog[open]').getByRole('button', { name: '退回' }).click()
  await m.page.getByText('请写一句说明').waitFor()
  await m.page.locator('dialog[open]').getByRole('button', { name: '不在我的网格' }).click()
  await m.page.locator('dialog[open]').getByRole('button', { name: '退回' }).click()
  await m.page.locator('.case-marks').getByText('已立案').waitFor()
}, { on: m, shot: 'returned' })
await check('the clerk sees the reason, live', async () => {
  await c.page.locator('.road').getByText('不在我的网格').waitFor()
}, { on: c, shot: 'clerk-returned' })
await c.close()

await check('an administrator, whose post sees no cases', async () => {
  const a = await phone(PHONE, here)
  try {
    await signIn(a.page, 'admin')
    await a.page.waitForTimeout(400)
    await go(a.page, '#/')
    await a.page.getByLabel('手机号').waitFor()
    expect(a.trouble.length === 0, a.trouble.join())
  } finally { await a.close() }
})
// ---- back to the neighbour ----
const w = await phone(PHONE, here)
await signIn(w.page, 'w018006001')
await check('a grid worker verifies on the phone', async () => {
  await go(w.page, '#/todo?view=handled')
  await w.page.locator('.case-card').filter({ hasText: first }).click()
  await w.page.getByRole('button', { name: '返工' }).or(w.page.getByRole('button', { name: '打回重办' })).waitFor()
  await w.page.getByRole('button', { name: '核查通过' }).click()
  await w.page.locator('dialog[open]').getByRole('button', { name: '核查通过' }).click()
  await w.page.locator('.case-marks').getByText('已核实').waitFor()
}, { on: w, shot: 'worker-verified' })
await w.close()
await check('the reporter sees it closed, live, and is asked to rate', async () => {
  await go(page, `#/case/${asked.id}`)
  await page.locator('.case-marks').getByText('已核实').waitFor()
  await staff.step(asked.id, 'close', {})
  await page.locator('.case-marks').getByText('已办结').waitFor()
  await page.getByRole('button', { name: '评价' }).waitFor()
  await page.screenshot({ path: `${SHOTS}/390-case-closed-whole.png`, fullPage: true })
}, { on: r, shot: 'case-closed' })
await check('a photo on the whole screen', async () => {
  await page.locator('.pics button').first().click()
  await page.waitForSelector('dialog[open] img')
  await page.waitForTimeout(300)
  await page.screenshot({ path: `${SHOTS}/390-photo.png` })
  await page.locator('dialog[open]').getByRole('button', { name: '关闭' }).click()
}, { on: r, shot: '' })
await check('rating', async () => {
  await page.getByRole('button', { name: '评价' }).click()
  await page.locator('dialog[open] .stars label').nth(4).click()
  await page.locator('dialog[open]').getByText('解决了', { exact: true }).click()
  await page.waitForTimeout(200)
  await page.screenshot({ path: `${SHOTS}/390-rate.png` })
  await page.locator('dialog[open]').getByRole('button', { name: '评价' }).click()
  await page.getByText('谢谢您的评价').waitFor()
  const after = await resident.get(`/cases/${asked.id}`)
  expect(after.stars === 5 && after.solved === true, `stars ${after.stars}, solved ${after.solved}`)
}, { on: r, shot: 'case-rated' })
await check('what it earned leads back to it', async () => {
  await go(page, '#/points')
  await page.getByRole('link', { name: '上报的问题已解决' }).first().click()
  await page.waitForFunction((id) => location.hash === `#/case/${id}`, String(asked.id))
}, { on: r })
await check('messages', async () => {
  await go(page, '#/messages')
  await page.locator('.message').filter({ hasText: '已办结' }).first().waitFor()
}, { on: r })
await check('mine with cases', async () => { await go(page, '#/mine'); await page.locator('.case-card').filter({ hasText: first }).waitFor() }, { on: r })
await check('find by number', async () => {
  await go(page, '#/find')
  await page.getByLabel('受理编号').fill('12')
  await page.getByRole('button', { name: '查询' }).click()
  await page.getByRole('alert').waitFor()
}, { on: r })
await check('a found number opens the case', async () => {
  await page.getByLabel('受理编号').fill(asked.number.replaceAll('-', ''))
  await page.getByRole('button', { name: '查询' }).click()
  await page.locator('.case-top').filter({ hasText: first }).waitFor()
}, { on: r, shot: '' })
await check('no such page', async () => { await go(page, '#/no/such'); await page.getByText('这个地址没有内容').waitFor() }, { on: r })
await check('the public page /c/NUMBER', async () => {
  await page.goto(`${BASE}/c/${asked.number}`)
  try { await page.getByText('已办结').first().waitFor() } finally { await page.goBack() }
}, { on: r, shot: '' })

await check('the public page is found by its number', async () => {
  await page.goto(`${BASE}/c`)
  await page.getByLabel('事件编号').fill(asked.number.replaceAll('-', ' '))
  await page.getByRole('button', { name: '查询进度' }).click()
  await page.getByText('已办结').first().waitFor()
  expect((await page.locator('script').count()) === 0, 'it needs no script')
  await page.goto(`${BASE}/m/`)
  await page.waitForSelector('.phone main')
}, { on: r, shot: '' })

// ---- comfort ----
await check('large letters', async () => {
  await go(page, '#/settings')
  await page.getByRole('switch', { name: '大字' }).click()
  const px = await page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize))
  expect(px >= 20, `text is ${px}px`)
  const low = await page.evaluate(() => [...document.querySelectorAll('main button, main a')].map((b) => b.getBoundingClientRect().height).filter((h) => h > 0 && h < 59))
  expect(low.length === 0, 'targets under 60 px: ' + low.join(' '))
}, { on: r, shot: 'large-settings' })
for (const [name, hash, wait] of [['home', '#/', '.kind-tiles'], ['mine', '#/mine', '.case-card'], ['case', `#/case/${asked.id}`, '.case-top']]) {
  await check(`large letters: ${name}`, async () => { await go(page, hash); await page.waitForSelector(wait) }, { on: r, shot: 'large-' + name })
}
await check('large letters outlast a reload', async () => {
  await page.reload()
  await page.waitForSelector('.case-top')
  expect(await page.evaluate(() => document.documentElement.dataset.size === 'large'), 'forgotten')
  await go(page, '#/settings')
  await page.getByRole('switch', { name: '大字' }).click()
}, { on: r, shot: '' })
const english = [['home', '#/', '.kind-tiles'], ['mine', '#/mine', '.case-card'], ['case', `#/case/${asked.id}`, '.case-top'], ['settings', '#/settings', '[role=switch]'], ['outbox', '#/outbox', '.state'], ['find', '#/find', '#number'], ['near', '#/near', '.near-list, .state'], ['messages', '#/messages', '.message']]
await go(page, '#/settings')
await page.getByRole('button', { name: /语言/ }).click()
for (const [name, hash, wait] of english) {
  await check(`English: ${name}`, async () => {
    await go(page, hash)
    await page.waitForSelector(wait)
    const han = await page.evaluate(() => [...document.querySelectorAll('h1, h2, .btn, .tabs a, .label, label, .doors a, .stops li, dt, .road-head b, .status, .rows .grow, .kind-tiles button')]
      .filter((e) => !e.closest('.message, [lang="zh-CN"]')).map((e) => e.firstChild?.textContent?.trim() ?? '').filter((w) => /[\u4e00-\u9fff]/.test(w)))
    const data = [resident.session.name, first, asked.address]
    expect(han.filter((w) => !data.some((d) => d.includes(w) || w.includes(d))).length === 0, 'Chinese left: ' + han.join(' | '))
  }, { on: r, shot: 'english-' + name })
}
await check('English: the public page follows', async () => {
  const cookie = (await page.context().cookies()).filter((c) => c.name === 'tuimen_lang').map((c) => `${c.name}=${c.value}`).join()
  const text = await (await fetch(`${BASE}/c/${asked.number}`, { headers: { Cookie: cookie } })).text()
  expect(text.includes('Closed') && text.includes('lang="en"'), 'it speaks Chinese')
})
await go(page, '#/settings')
await page.getByRole('button', { name: /Language/ }).click()

// ---- the narrowest phone ----
const s = await phone(SMALL, here)
await signIn(s.page, MEMBER)
const narrow = [['home', '#/', '.kind-tiles'], ['mine', '#/mine', '.doors'], ['todo', '#/todo?view=open', '.case-card'], ['case', `#/case/${asked.id}`, '.case-top'], ['settings', '#/settings', '[role=switch]'], ['outbox', '#/outbox', '.state'], ['find', '#/find', '#number'], ['near', '#/near', '.near-list, .state'], ['messages', '#/messages', '.message, .state'], ['sign-in', '#/sign-in', '#login']]
for (const [name, hash, wait] of narrow) await check(name, async () => { await go(s.page, hash); await s.page.waitForSelector(wait) }, { on: s })
await s.page.evaluate(() => localStorage.setItem('tm.size', 'large'))
await s.page.reload()
for (const [name, hash, wait] of narrow) await check(`large letters: ${name}`, async () => { await go(s.page, hash); await s.page.waitForSelector(wait) }, { on: s, shot: 'large-' + name })

await check('signing out forgets who it was', async () => {
  await go(page, '#/settings')
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.getByText('未登录').waitFor()
  expect(await page.evaluate(() => !localStorage.getItem('tm.m.me')), 'the name is still on the phone')
  await go(page, `#/case/${asked.id}`)
  await page.waitForSelector('#login')
}, { on: r, shot: 'signed-out' })

for (const on of [r, m, s]) await on.close()
tally()
