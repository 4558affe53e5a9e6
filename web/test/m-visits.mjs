// A member's day on the phone: whom to go to first, a door, one tap, a visit with and without a line, calling, noting, what is
// left when there is no line and when one has signed out; and a neighbour's own data. By m.mjs, on its town.
import { goTo, mapIdle, open } from './browser.mjs'
import { BASE, check, expect, forgive, go, kept, offline, PASSWORD, PHONE, phone, SHOTS, signIn, SMALL } from './m-rig.mjs'
import { Staff, until } from './m-town.mjs'

const MEMBER = 'm018006001001'
const pages = (page) => kept(page, 'tuimen-m-homes', 'pages')

export async function visits(here) {
  const clerk = await Staff.signIn(BASE, 'c018006-2', PASSWORD)
  const place = (await Staff.signIn(BASE, MEMBER, PASSWORD)).session.post.place
  const homes = (await clerk.get(`/visits/homes?place=${place}&limit=200`)).items
  const plain = homes.find((h) => !h.care && h.living > 0)
  const visitsOf = async (h) => (await clerk.get(`/visits/homes/${h.household_id}`)).visits
  const on = await phone(PHONE, here)
  const { page } = on
  await signIn(page, MEMBER)

  await check('my micro-grid: who needs somebody first, and every door', async () => {
    await go(page, '#/grid')
    await page.locator('.house').first().waitFor()
    await until(async () => (await page.locator('.door-tile').count()) === homes.length, 'every home is a door')
  }, { on, shot: 'grid' })
  await check('those in care alone', async () => {
    await page.getByRole('button', { name: '需关爱' }).click()
    await until(async () => (await page.locator('.door-tile').count()) === homes.filter((h) => h.care).length, 'care only')
  }, { on, shot: 'grid-care' })
  await check('buildings on the map', async () => {
    await page.getByRole('button', { name: '看地图' }).click()
    await mapIdle(page, '.grid-map .map')
  }, { on, shot: 'grid-map' })
  await check('a household, masked', async () => {
    await page.goBack()
    await go(page, `#/home/${plain.household_id}`)
    await page.locator('.home-people li').first().waitFor()
    expect(!/1990\d{7}/.test(await page.locator('main').innerText()), 'a number in full')
  }, { on, shot: 'home' })
  await check('one tap when there is nothing to note', async () => {
    const had = (await visitsOf(plain)).length
    await page.getByRole('button', { name: '一切正常' }).click()
    await until(async () => (await visitsOf(plain)).length === had + 1, 'the visit must arrive')
    await page.getByText('今天走访过').waitFor()
  }, { on, shot: 'home-visited' })
  await check('a visit with what was found; numbers are refused before they are written down', async () => {
    await page.getByRole('button', { name: '登记走访' }).click()
    const sheet = page.locator('dialog[open]')
    await sheet.getByText('老人', { exact: true }).click()
    await sheet.getByText('需要帮助').click()
    await sheet.getByLabel('说明').fill('电话 138 0013 8000')
    await sheet.getByRole('button', { name: '记下' }).click()
    await sheet.getByRole('alert').waitFor()
    await sheet.getByLabel('说明').fill('家里灯坏了')
    await page.screenshot({ path: `${SHOTS}/390-visit-sheet.png` })
  }, { on, shot: 'visit-sheet' })
  await check('it is written down once, and seen', async () => {
    await page.locator('dialog[open]').getByRole('button', { name: '记下' }).click()
    await page.locator('.visits-list').getByText('家里灯坏了').waitFor()
    expect((await visitsOf(plain)).filter((v) => v.words === '家里灯坏了').length === 1, 'one visit')
  }, { on, shot: '' })
  await check('calling: the number comes with its purpose, and is an event', async () => {
    const other = homes.find((h) => h.living > 0 && h.household_id !== plain.household_id)
    await go(page, `#/home/${other.household_id}`)
    await page.locator('.btn.call').first().click()
    const sheet = page.locator('dialog[open]')
    await sheet.getByText('紧急情况', { exact: true }).click()
    await sheet.getByLabel('原因').fill('三天没人应门')
    await sheet.getByRole('button', { name: '查看号码' }).click()
    await sheet.getByRole('link', { name: /1990\d{7}/ }).waitFor()
  }, { on, shot: 'call' })
  await check('a note reaches the community', async () => {
    await page.locator('dialog[open]').getByRole('button', { name: '关闭' }).click()
    await page.waitForSelector('dialog[open]', { state: 'detached' })
    await page.waitForTimeout(300)
    await page.getByRole('button', { name: '提示社区' }).click()
    await page.locator('dialog[open]').getByText('空置', { exact: true }).click()
    await page.locator('dialog[open]').getByRole('button', { name: '提示社区' }).click()
    await until(async () => (await clerk.get('/visits/notes')).some((n) => n.about === 'empty'), 'the note must arrive')
    await page.waitForSelector('dialog[open]', { state: 'detached' })
  }, { on, shot: 'home-noted' })
  await check('without a line: what was seen last, and a visit that waits and arrives once', async () => {
    await go(page, '#/grid')
    await page.locator('.house').first().waitFor()
    const had = (await visitsOf(plain)).length
    await offline(on, async () => {
      await go(page, `#/home/${plain.household_id}`)
      await page.locator('.home-people li').first().waitFor()
      await page.getByRole('button', { name: '一切正常' }).click()
      await page.getByText('走访已记下，等待送出').waitFor()
      await page.screenshot({ path: `${SHOTS}/390-home-offline.png` })
    })
    await until(async () => (await visitsOf(plain)).length === had + 1, 'it must arrive')
    await page.waitForTimeout(1500)
    expect((await visitsOf(plain)).length === had + 1, 'and once')
  }, { on, shot: '' })
  await check('what is kept is masked, and gone after signing out', async () => {
    const before = await pages(page)
    expect(before.includes('household_id') && !/1990\d{7}/.test(before) && !before.includes('家里灯坏了'), 'masked, without words')
    await go(page, '#/settings')
    await page.getByRole('button', { name: '退出登录' }).click()
    await page.getByText('已退出登录').waitFor()
    await until(async () => (await pages(page)) === '[]', 'nothing may be left')
    forgive(on, /status of 401/)
  }, { on, shot: '' })
  await check('a neighbour’s own data', async () => {
    await signIn(page, 'resident')
    await go(page, '#/my-data')
    await page.getByRole('button', { name: '查看全部内容' }).click()
    await page.locator('.own-facts').getByText('王秀英').waitFor()
  }, { on, shot: 'own' })
  await check('agreeing, taking back, asking', async () => {
    const share = page.locator('article').filter({ hasText: '食堂优惠' })
    await share.getByRole('button', { name: '同意' }).click()
    await share.getByRole('button', { name: '撤回' }).click()
    await page.locator('dialog[open]').getByRole('button', { name: '撤回' }).click()
    await share.getByText('已撤回').waitFor()
    await page.getByRole('button', { name: '提出申请' }).click()
    await page.locator('dialog[open]').getByLabel('说清楚要改什么').fill('电话换了')
    await page.locator('dialog[open]').getByRole('button', { name: '提交申请' }).click()
    await page.getByText('电话换了').waitFor()
    await page.getByText('本人查看').first().waitFor()
  }, { on, shot: 'own-asked' })
  await page.context().close()

  const small = await phone(SMALL, here)
  await signIn(small.page, 'w018006001')
  await check('a grid worker chooses a micro-grid, on a small phone', async () => {
    await go(small.page, '#/grid')
    await small.page.getByRole('main').getByRole('link').first().click()
    await small.page.locator('.house').first().waitFor()
  }, { on: small, shot: 'grid' })
  await small.page.context().close()

  for (const size of [{ width: 1440, height: 900 }, PHONE]) {
    const desk = await open(BASE, size)
    const at = (hash) => goTo(desk.page, '#main', hash)
    await desk.page.goto(BASE + '/#/visits')
    await desk.page.getByRole('textbox', { name: '账号' }).fill('c018006-2')
    await desk.page.locator('input[type=password]').fill(PASSWORD)
    await desk.page.getByRole('button', { name: '登录' }).click()
    await check('desk: coverage, and the rows behind a number', async () => {
      await desk.page.waitForSelector('.visit-share')
    }, { on: desk, shot: 'desk-coverage' })
    await check('desk: who is overdue, a household beside the list', async () => {
      await desk.page.locator('.visit-link').nth(2).click()
      await desk.page.waitForFunction(() => /state=overdue/.test(location.hash))
      await desk.page.locator('.ledger tbody tr').first().click()
      await desk.page.locator('.visit-past li').first().waitFor()
    }, { on: desk, shot: 'desk-homes' })
    await check('desk: visits of the month', async () => {
      await at('#/visits?tab=records')
      await desk.page.locator('.ledger tbody tr').nth(5).waitFor()
    }, { on: desk, shot: 'desk-records' })
    await check('desk: a note is answered', async () => {
      await at('#/visits?tab=notes')
      if (size.width > 800) {
        await desk.page.locator('.visit-note').first().waitFor()
        await desk.page.screenshot({ path: `${SHOTS}/desk-notes.png` })
        await desk.page.getByRole('button', { name: '无变动' }).first().click()
      }
      await desk.page.getByText('没有待核实的住户变动').waitFor()
    }, { on: desk, shot: 'desk-notes' })
    await desk.page.context().close()
  }
}
