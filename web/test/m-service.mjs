// 我的服务 on the phone: a neighbour who helps already asks to join a micro-grid and enters hours; a member who is new to it
// reports in by agreeing and withdraws. By m.mjs, on its town.
import { BASE, check, expect, go, PASSWORD, PHONE, phone, SHOTS, signIn } from './m-rig.mjs'
import { Staff } from './m-town.mjs'

export async function service(here) {
  const clerk = await Staff.signIn(BASE, 'c018006-2', PASSWORD)
  const on = await phone(PHONE, here)
  const { page } = on
  await signIn(page, 'resident')
  await check('my service: hours, micro-grids, record, data', async () => {
    await go(page, '#/mine')
    await page.getByRole('link', { name: '我的服务' }).click()
    await page.locator('.service-sum').waitFor()
    await page.getByText('今年').waitFor()
  }, { on, shot: 'service' })
  await check('asking to join a micro-grid', async () => {
    const before = (await clerk.get('/joinings?state=asked&limit=200')).items.length
    await page.getByRole('button', { name: '加入微网格' }).click()
    const select = page.locator('dialog select')
    await select.first().locator('option').nth(1).waitFor({ state: 'attached' })
    await select.first().selectOption({ index: 1 })
    await select.nth(1).locator('option').nth(1).waitFor({ state: 'attached' })
    await select.nth(1).selectOption({ index: 1 })
    await page.locator('#reason').fill('周末有空')
    await page.getByRole('button', { name: '申请加入' }).click()
    await page.getByText('等负责人答复').first().waitFor()
    expect((await clerk.get('/joinings?state=asked&limit=200')).items.length === before + 1, 'the desk must see who asks')
  }, { on, shot: 'service-asked' })
  await check('entering hours, for another to confirm', async () => {
    await page.getByRole('button', { name: '填报时长' }).click()
    await page.locator('#what').fill('楼道清理')
    await page.getByRole('button', { name: '提交' }).click()
    await page.getByText('已提交，等待确认').waitFor()
    const row = (await clerk.get('/services?state=entered&limit=200')).items.find((s) => s.what === '楼道清理')
    expect(row && !row.mine, 'the desk must see what is to be confirmed')
  }, { on, shot: 'service-hours' })
  await check('checking in where one serves', async () => {
    await go(page, '#/shift')
    await page.locator('.shift-lines p').first().waitFor()
    await page.locator('#site').selectOption({ index: 1 })
    await page.locator('#shift-what').fill('楼道值守')
    const button = page.locator('form .btn.main')
    await button.click()
    await page.locator('.note.calm, .shift-open').first().waitFor() // without a position: it says so, and asks once more
    if (await page.locator('.note.calm').count()) await button.click()
    await page.locator('.shift-open', { hasText: '楼道值守' }).waitFor()
    const row = (await clerk.get('/shifts?state=open')).items.find((s) => s.what === '楼道值守')
    expect(row && row.name.includes('*'), 'the desk must see who is there, masked')
  }, { on, shot: 'shift' })
  await check('a seat in a course, taken and given up', async () => {
    await go(page, '#/mine')
    await page.getByRole('link', { name: '培训课程' }).click()
    const card = page.locator('[aria-labelledby=near-head] .course-card', { has: page.getByRole('button', { name: '报名' }) }).first()
    await card.waitFor()
    await page.locator('[aria-labelledby=near-head]', { hasText: '名额已满' }).waitFor() // one of the town's is full
    const title = await card.locator('h3').innerText()
    const at = (await clerk.get('/courses')).items.find((c) => c.title === title)
    await card.getByRole('button', { name: '报名' }).click()
    const own = page.locator('[aria-labelledby=own-head] .course-card', { hasText: title })
    await own.getByRole('button', { name: '取消报名' }).waitFor()
    expect((await clerk.get(`/courses/${at.id}`)).taken === at.taken + 1, 'the desk must see the seat taken')
    await own.getByRole('button', { name: '取消报名' }).click()
    await page.locator('dialog .btn.danger').click()
    await card.getByText(title).waitFor()
    expect((await clerk.get(`/courses/${at.id}`)).taken === at.taken, 'and given up')
    await page.locator('[aria-labelledby=own-head] .course-card', { hasText: '已到课' }).first().waitFor()
  }, { on, shot: 'courses' })
  let full
  await check('what is near is full: that is said, and where else', async () => {
    await go(page, '#/near')
    await page.locator('.near-list').first().waitFor()
    const here = await page.evaluate(() => performance.getEntriesByType('resource').map((r) => r.name).filter((n) => /\/api\/v1\/near\?/.test(n)).at(-1))
    const at = new URL(here).searchParams
    const made = [] // open at any hour, so that the step is the same by night
    for (const [name, off] of [['甲托育点', 0.0004], ['乙托育点', 0.0009]]) made.push(await clerk.post('/facilities', { name, lon: Number(at.get('lon')) + off, lat: Number(at.get('lat')), services: [{ code: 'nursery' }], hours: '24/7', capacity: 10 }))
    const row = page.locator('.near-list li', { hasText: '托育' }).filter({ hasText: /托育点|满/ }).first()
    await clerk.post(`/facilities/${made[0].id}/free`, { free: 0 })
    await page.reload()
    await row.getByText(/更近的甲托育点（\d+ 分钟）已满/).waitFor()
    await clerk.post(`/facilities/${made[1].id}/free`, { free: 0 })
    await page.reload()
    await row.getByText(/甲托育点（\d+ 分钟）已满/).waitFor()
    const now = (await (await fetch(here)).json()).items.find((i) => i.service === 'nursery')
    expect((await row.innerText()).includes(now.reason || now.note), 'the page must say what the answer says: ' + JSON.stringify(now))
    await row.scrollIntoViewIfNeeded()
    full = made[0]
  }, { on, shot: 'near-full' })
  await check('a facility that isn\'t as it is written down', async () => {
    await go(page, '#/near')
    await clerk.post(`/facilities/${full.id}/free`, { free: 4 }) // hers, and open at any hour
    await page.reload()
    await page.locator('.near-list li > button', { hasText: full.name }).first().click()
    await page.locator('dialog .near-way, dialog .quiet').first().waitFor()
    const name = (await page.locator('dialog[open] h2').first().innerText()).trim()
    await page.getByRole('button', { name: '登记有误' }).click()
    await page.locator('#wish-words').fill('周末也开门')
    await page.locator('dialog[open] .btn.main').click()
    await page.getByText('已发给社区').waitFor()
    const desk = await Staff.signIn(BASE, 'district', PASSWORD) // the nearest one may stand in another community
    const said = (await desk.get('/facility-wishes?limit=50')).items.find((w) => w.words === '周末也开门')
    expect(said?.kind === 'wrong' && said.facility_name === name, 'the desk must see which one, and what is wrong: ' + JSON.stringify([name, said]))
  }, { on, shot: 'near-amend' })
  await check('my points: where from, until when', async () => {
    await go(page, '#/mine')
    await page.getByRole('link', { name: '我的积分' }).click()
    await page.locator('.points-sum, .state').first().waitFor()
    await page.locator('[aria-labelledby=earning-head] p', { hasText: '依据：' }).first().waitFor() // what earns, and on which fact
    await page.locator('#entries-head').scrollIntoViewIfNeeded().catch(() => undefined)
  }, { on, shot: 'points' })
  await check('my votes: which, and once', async () => {
    await go(page, '#/mine')
    await page.getByRole('link', { name: '投票与评优' }).click()
    await page.locator('.votes-one', { hasText: '微基金' }).getByRole('button', { name: '去投票' }).click()
    await page.locator('.votes-option').first().click()
    await page.locator('dialog[open]').getByRole('button', { name: '提交' }).click()
    await page.locator('.votes-one', { hasText: '微基金' }).getByText('已投票').waitFor()
    const mine = (await clerk.get('/ballots')).items.find((b) => b.ballot.title.startsWith('微基金'))
    expect(mine.cast === 31, 'the desk must see one vote more')
  }, { on, shot: 'votes' })
  await on.close()

  const asked = (await clerk.get('/joinings?turn=true&limit=200')).items.find((j) => j.reason === '周末有空')
  const member = await phone(PHONE, here)
  await signIn(member.page, 'm' + asked.place.slice(6)) // whose micro-grid it is
  await check('the member answers who asks to join: a refusal needs a reason', async () => {
    await go(member.page, '#/todo')
    const ask = member.page.locator('.join-ask', { hasText: '周末有空' })
    await ask.getByRole('button', { name: '不同意' }).click()
    await member.page.locator('dialog[open]').getByRole('button', { name: '不同意' }).click()
    await member.page.getByText('请写明理由').waitFor()
  }, { on: member, shot: 'join-no' })
  await check('… and agreement may come with a word', async () => {
    await member.page.goBack()
    await member.page.locator('dialog[open]').waitFor({ state: 'detached' })
    const ask = member.page.locator('.join-ask', { hasText: '周末有空' })
    const count = await member.page.locator('nav a[href="#/todo"] .count').evaluate((b) => Number(b.lastChild.textContent))
    const badge = count > 1 ? String(count - 1) : undefined // one fewer waits afterwards, on the tab too
    await member.page.screenshot({ path: `${SHOTS}/390-join.png` })
    await ask.getByRole('button', { name: '同意', exact: true }).click()
    await member.page.locator('#join-words').fill('周六上午集合')
    await member.page.locator('dialog[open]').getByRole('button', { name: '同意', exact: true }).click()
    await ask.waitFor({ state: 'detached' })
    const now = (await clerk.get(`/joinings?state=agreed&place=${asked.place}&limit=200`)).items.find((j) => j.id === asked.id)
    expect(now?.answer === '周六上午集合', 'the desk must read the word')
    await member.page.waitForFunction((n) => document.querySelector('nav a[href="#/todo"] .count')?.lastChild.textContent === n, badge)
  }, { on: member, shot: 'join-done' })
  await member.close()

  const m = await phone(PHONE, here)
  await signIn(m.page, 'm018006001001')
  await check('reporting in by agreeing, and withdrawing', async () => {
    await go(m.page, '#/service')
    await m.page.locator('.service-agree input').waitFor()
    expect(await m.page.getByRole('button', { name: '同意并报到' }).isDisabled(), 'nobody is written down without agreeing')
    await m.page.getByRole('button', { name: '急救', exact: true }).click()
    await m.page.getByRole('button', { name: '周三下午' }).click()
    await m.page.locator('.service-agree input').check()
    await m.page.getByRole('button', { name: '同意并报到' }).click()
    await m.page.locator('.service-sum').waitFor()
    await m.page.getByText('周三 下午').waitFor()
    await m.page.getByRole('button', { name: '退出并删除' }).click()
    await m.page.locator('dialog').getByRole('button', { name: '退出并删除' }).click()
    await m.page.locator('.service-agree input').waitFor()
  }, { on: m, shot: 'service-new' })
  await m.close()
}
