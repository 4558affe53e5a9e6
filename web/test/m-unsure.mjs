// The server has done it, and the phone is told that it isn't known whether it was saved: pressed again, in a sheet opened
// anew, with other words, at a till. Whatever the person does next, it is done once. By m.mjs, on its town.
import { unsure } from './browser.mjs'
import { BASE, check, expect, forgive, go, PASSWORD, PHONE, phone, SHOTS, signIn } from './m-rig.mjs'
import { Staff } from './m-town.mjs'

const NOT_KNOWN = '还不知道有没有保存成功'

export async function notKnown(here) {
  const on = await phone(PHONE, here)
  const { page } = on
  const waiting = async () => (await page.evaluate(() => fetch('/api/v1/me/orders').then((r) => r.json()))).filter((o) => o.state === 'waiting')
  const order = async () => {
    await page.locator('.rewards-list li', { hasText: '食堂午餐' }).getByRole('button', { name: '兑换' }).click()
    await page.locator('dialog[open]').getByRole('button', { name: '确认兑换' }).click()
  }
  await signIn(page, 'resident')
  for (const [how, again] of [
    ['pressed again', () => page.locator('dialog[open]').getByRole('button', { name: '确认兑换' }).click()],
    ['closed and chosen again', async () => { await page.keyboard.press('Escape'); await page.waitForSelector('dialog[open]', { state: 'detached' }); await order() }],
    ['on the page opened anew from another', async () => { await page.keyboard.press('Escape'); await go(page, '#/mine'); await go(page, '#/rewards'); await order() }],
  ]) await check(`an order of which nobody knows, ${how}: one order`, async () => {
    await go(page, '#/rewards')
    const before = (await waiting()).length
    const known = await unsure(page, '**/api/v1/me/orders')
    await order()
    await page.getByText(NOT_KNOWN).first().waitFor()
    await page.screenshot({ path: `${SHOTS}/390-unsure-said.png` })
    expect(await known() === 1 && (await waiting()).length === before + 1, 'the server must have had the first')
    await again()
    await page.getByText('请在').first().waitFor()
    expect((await waiting()).length === before + 1, 'it was ordered twice')
    forgive(on, /503/)
  }, { on, shot: 'unsure-order' })
  const clerk = await Staff.signIn(BASE, 'c018006-2', PASSWORD)
  const entered = async () => (await clerk.get('/services?state=entered&limit=200')).items.filter((s) => s.what.startsWith('送餐上门'))
  await check('hours of which nobody knows, then other words: not entered twice, and told so; once more, and it is meant', async () => {
    await go(page, '#/service')
    await page.getByRole('button', { name: '填报时长' }).click()
    await page.locator('#what').fill('送餐上门')
    const known = await unsure(page, '**/api/v1/me/services')
    await page.getByRole('button', { name: '提交' }).click()
    await page.getByRole('alert').getByText(NOT_KNOWN).waitFor()
    await known()
    await page.locator('#what').fill('送餐上门三户')
    await page.getByRole('button', { name: '提交' }).click()
    await page.getByRole('alert').getByText('先前那一次其实已经保存').waitFor()
    const had = await entered()
    expect(had.length === 1 && had[0].what === '送餐上门', 'entered: ' + had.map((s) => s.what))
    await page.locator('.service-year').waitFor()
    await page.getByText('送餐上门', { exact: false }).nth(0).waitFor({ state: 'attached' }) // the list behind it has it by now
    forgive(on, /503|422/)
  }, { on, shot: 'unsure-changed' })
  await check('… and what is pressed after that is an act of its own', async () => {
    await page.getByRole('button', { name: '提交' }).click()
    await page.getByText('已提交，等待确认').waitFor()
    expect((await entered()).length === 2, 'the second was meant')
  }, { on, shot: 'unsure-meant' })
  const [mine] = await page.evaluate(() => fetch('/api/v1/me/vouchers').then((r) => r.json()))
  const s = await phone(PHONE, here)
  await signIn(s.page, 'shop')
  await check('a code of which the till doesn’t know is taken without a line, and counts once', async () => {
    await go(s.page, '#/till')
    await s.page.getByLabel('设备名称').fill('二号机')
    await s.page.getByRole('button', { name: '登记这台设备' }).click()
    const box = s.page.getByLabel('扫码或输入码')
    await box.waitFor()
    await s.page.waitForFunction(() => Object.entries(localStorage).some(([k, v]) => k.startsWith('tm.m.till.') && JSON.parse(v).state?.sign_key))
    const uses = async () => (await s.page.evaluate(() => fetch('/api/v1/till/day').then((r) => r.json()))).lines.length
    const before = await uses()
    const known = await unsure(s.page, '**/api/v1/till/redeem')
    await s.page.getByLabel('消费金额').fill('80')
    await box.fill(mine.code)
    await box.press('Enter')
    await s.page.locator('.till-result.good', { hasText: '已离线核销' }).waitFor()
    expect(await known() === 1 && await uses() === before + 1, 'the server must have had it')
    await s.page.evaluate(() => dispatchEvent(new Event('online')))
    await s.page.locator('.till-queue').waitFor({ state: 'detached' })
    expect(await uses() === before + 1, 'it was redeemed twice')
    expect(!(await s.page.getByText('待人工').count()), 'it waits for a person')
    forgive(s, /503/)
  }, { on: s, shot: 'unsure-till' })
  await s.close()
  await on.close()
}
