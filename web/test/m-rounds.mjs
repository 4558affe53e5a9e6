// A grid worker's round on the phone: a point with nothing found in one tap, what is found becomes a case at its place, both
// with and without a line. A member accepts and feeds back without a line, and it arrives once. Two verify one result without
// a line: the first holds, the other's is kept on the case, both are told. By m.mjs, on its town.
import { BASE, check, expect, go, kept, offline, PASSWORD, PHONE, phone, SHOTS, signIn } from './m-rig.mjs'
import { picture, Staff, until } from './m-town.mjs'

const WORKER = 'w018006001'
const MEMBER = 'm018006001001'
const lit = async (page) => ({ name: 'after.jpg', mimeType: 'image/jpeg', buffer: await picture(page, true) })
const empty = (page) => until(async () => (await kept(page, 'tuimen-m', 'items')) === '[]', 'the outbox must be empty')

async function round(here) {
  const worker = await Staff.signIn(BASE, WORKER, PASSWORD)
  const entries = async () => (await worker.get('/inspections?limit=200')).items.filter((e) => Date.now() - e.at_ms < 600_000)
  const on = await phone(PHONE, here)
  const { page } = on
  const point = (n) => page.locator('article.head-card').nth(n)
  await signIn(page, WORKER)
  await check('round: my routes, with when each is due', async () => {
    await go(page, '#/rounds')
    await page.locator('nav.rows a').first().waitFor()
  }, { on, shot: 'rounds' })
  await check('round: nothing found is one tap', async () => {
    const had = (await entries()).length
    await page.locator('nav.rows a').first().click()
    await point(0).getByRole('button', { name: '未发现问题' }).click()
    await until(async () => (await entries()).length === had + 1, 'it must arrive')
    await point(0).getByText('合格').waitFor()
  }, { on, shot: 'round' })
  await check('round: what is found says what, how bad and which class', async () => {
    await point(1).getByRole('button', { name: '发现问题', exact: true }).click()
    const sheet = page.locator('dialog[open]')
    await sheet.getByRole('button', { name: '登记' }).click()
    await sheet.getByRole('alert').waitFor()
    await sheet.getByLabel('发现了什么').fill('楼道堆了纸箱')
    await sheet.getByLabel('事件分类').selectOption('11001')
    await sheet.locator('input[type=file]').first().setInputFiles(await lit(page))
    await sheet.locator('figure img').waitFor()
  }, { on, shot: 'round-found' })
  await check('round: it becomes a case at that point, found by inspection', async () => {
    const spot = (await worker.get('/inspections/routes')).find((r) => new RegExp(`round/${r.id}\\b`).test(page.url())).points[1]
    await page.locator('dialog[open]').getByRole('button', { name: '登记' }).click()
    await page.waitForSelector('dialog[open]', { state: 'detached' })
    let line
    await until(async () => (line = (await entries()).find((e) => e.words === '楼道堆了纸箱')), 'it must arrive')
    const found = await worker.get(`/cases/${line.case_id}`)
    expect(found.source === 'inspection' && found.place.startsWith(worker.session.post.place) && found.address.includes(spot.words), 'with its place: ' + JSON.stringify([found.source, found.place, found.address]))
    expect(found.photos.length === 1, 'with its photo')
    await point(1).getByText('存在隐患').waitFor()
  }, { on, shot: 'round-done' })
  await check('round: without a line a tap is kept, and arrives once', async () => {
    const had = (await entries()).length
    await offline(on, async () => {
      await point(2).getByRole('button', { name: '未发现问题' }).click()
      await point(2).getByText('待发送').waitFor()
      await page.screenshot({ path: `${SHOTS}/390-round-offline.png` })
    })
    await empty(page)
    await page.waitForTimeout(1500)
    expect((await entries()).length === had + 1, 'once')
  }, { on, shot: '' })
  await on.close()
}

/** A case as far as the member's hands. */
async function given(clerk, here, words) {
  const post = (await Staff.signIn(BASE, MEMBER, PASSWORD)).session.post
  const { id } = await clerk.ask('/cases', { method: 'POST', body: JSON.stringify({ class: '16001', words, ...here, datum: 'cgcs2000' }) })
  await clerk.step(id, 'file', {})
  await clerk.step(id, 'dispatch', { post_id: post.id })
  return id
}
const stepsOf = async (who, id, verb) => (await who.get(`/cases/${id}`)).road.filter((s) => s.verb === verb)

async function handled(here, clerk) {
  const id = await given(clerk, here, '离线处置的路灯')
  const on = await phone(PHONE, here)
  const { page } = on
  await signIn(page, MEMBER)
  await go(page, `#/case/${id}`)
  await page.getByRole('button', { name: '接单' }).waitFor()
  await check('offline: accepted and fed back without a line', async () => {
    await page.context().setOffline(true)
    await page.getByRole('button', { name: '接单' }).click()
    await page.getByRole('button', { name: '反馈结果' }).click()
    const sheet = page.locator('dialog[open]')
    await sheet.locator('textarea').fill('换了灯泡')
    await sheet.locator('input[type=file]').first().setInputFiles(await lit(page))
    await sheet.locator('figure img').waitFor()
    await sheet.getByRole('button', { name: '反馈结果' }).click()
    await page.waitForSelector('dialog[open]', { state: 'detached' })
    await until(async () => JSON.parse(await kept(page, 'tuimen-m', 'items')).length === 2, 'both steps are kept')
    expect((await clerk.get(`/cases/${id}`)).state === 'dispatched', 'nothing went out')
    expect((await page.locator('.act-bar').count()) === 0, 'what waits is not done a second time')
  }, { on, shot: 'offline-kept' })
  await check('offline: the outbox says what waits', async () => {
    await go(page, '#/outbox')
    await page.locator('.out-item').nth(1).waitFor()
  }, { on, shot: 'offline-outbox' })
  await check('offline: with a line again each goes once, in order', async () => {
    await page.context().setOffline(false)
    await empty(page)
    expect((await clerk.get(`/cases/${id}`)).state === 'handled', 'it is handled')
    expect((await stepsOf(clerk, id, 'accept')).length === 1 && (await stepsOf(clerk, id, 'feedback')).length === 1, 'once each')
    expect((await stepsOf(clerk, id, 'feedback'))[0].photos.length === 1, 'with its photo')
    await go(page, `#/case/${id}`)
    await page.locator('.road').getByText('换了灯泡').waitFor()
  }, { on, shot: 'offline-arrived' })
  await on.close()
  return id
}

async function conflict(here, id) {
  const judges = ['w018006001', 'c018006-2']
  const phones = []
  for (const login of judges) {
    const on = await phone(PHONE, here)
    await signIn(on.page, login)
    await go(on.page, `#/case/${id}`)
    await on.page.getByRole('button', { name: '核查通过' }).waitFor()
    phones.push(on)
  }
  const staff = await Promise.all(judges.map((login) => Staff.signIn(BASE, login, PASSWORD)))
  await check('two without a line: both verify', async () => {
    for (const [n, { page }] of phones.entries()) {
      await page.context().setOffline(true)
      await page.getByRole('button', { name: '核查通过' }).click()
      const sheet = page.locator('dialog[open]')
      await sheet.locator('textarea').fill(n ? '我也看过，亮了' : '亮了')
      await sheet.getByRole('button', { name: '核查通过' }).click()
      await page.waitForSelector('dialog[open]', { state: 'detached' })
    }
  }, { on: phones[1], shot: 'two-kept' })
  await check('two without a line: the first one holds', async () => {
    await phones[0].page.context().setOffline(false)
    await empty(phones[0].page)
    expect((await stepsOf(staff[0], id, 'verify')).length === 1, 'it is verified')
  }, { on: phones[0], shot: '' })
  await check('two without a line: the other is told, and can let it go', async () => {
    const { page } = phones[1]
    await page.context().setOffline(false)
    await until(async () => (await stepsOf(staff[0], id, 'overtaken')).length === 1, 'the note must arrive')
    await go(page, '#/outbox')
    await page.getByText('别人先办了').waitFor()
  }, { on: phones[1], shot: 'two-noted' })
  await check('two without a line: both are kept on the road', async () => {
    const { page } = phones[1]
    await page.getByRole('button', { name: '知道了' }).click()
    await empty(page)
    await go(page, `#/case/${id}`)
    await page.locator('.road').getByText('我也看过，亮了').waitFor()
    expect((await stepsOf(staff[0], id, 'verify')).length === 1, 'one verdict')
    expect((await stepsOf(staff[0], id, 'overtaken')).length === 1, 'one note')
  }, { on: phones[1], shot: 'two-road' })
  for (const [n, on] of phones.entries())
    await check(`two without a line: ${n ? 'who came late' : 'who came first'} finds it in their messages`, async () => {
      await go(on.page, '#/messages')
      await on.page.getByText('先到的有效').first().waitFor()
    }, { on, shot: 'two-message-' + n })
  for (const on of phones) await on.close()
}

export async function rounds(here) {
  const clerk = await Staff.signIn(BASE, 'c018006-2', PASSWORD)
  await round(here)
  await conflict(here, await handled(here, clerk))
}
