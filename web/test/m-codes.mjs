// One-time codes on the phone: left half way, begun again, a wrong code, the right one, and the sign-in that asks for it.
import { BASE, check, expect, forgive, go, PASSWORD, PHONE, phone, SHOTS, signIn } from './m-rig.mjs'
import { Staff } from './m-town.mjs'
import { totp } from './totp.mjs'

export async function codes(here, member) {
  const clerk = await Staff.signIn(BASE, 'c018006-2', PASSWORD)
  const on = await phone(PHONE, here)
  const { page } = on
  await signIn(page, member)
  const sheet = page.locator('dialog[open]')
  let secret = ''
  const begin = async () => {
    await page.getByRole('button', { name: '动态验证码' }).click()
    await sheet.locator('.codes img').waitFor()
    secret = await sheet.locator('.codes code').innerText()
  }
  await check('codes: what is left half way changes nothing', async () => {
    await go(page, '#/settings')
    await begin()
    const first = secret
    await page.goBack()
    await sheet.waitFor({ state: 'detached' })
    await Staff.signIn(BASE, member, PASSWORD) // the password alone still opens
    await begin()
    expect(secret !== first, 'another secret each time')
  }, { on, shot: 'codes' })
  await check('codes: a wrong one is refused with the reason, the right one puts them in force', async () => {
    await sheet.getByLabel('6 位数字').fill('000 000')
    await sheet.getByRole('button', { name: '启用' }).click()
    await sheet.getByRole('alert').filter({ hasText: '核对手机时间' }).waitFor()
    forgive(on, /answer 422: PUT .*totp/)
    await page.screenshot({ path: `${SHOTS}/390-codes-wrong.png` })
    await sheet.getByLabel('6 位数字').fill(totp(secret))
    await sheet.getByRole('button', { name: '启用' }).click()
    await page.getByRole('button', { name: '动态验证码' }).filter({ hasText: '已启用' }).waitFor()
  }, { on, shot: 'codes-on' })
  await check('codes: the next sign-in asks for one, and takes each once', async () => {
    await page.getByRole('button', { name: '退出登录' }).click()
    await page.waitForURL(/#\/mine/)
    await go(page, '#/sign-in')
    await page.getByLabel('账号').fill(member)
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
    await page.getByRole('main').getByRole('button', { name: '登录' }).click()
    const used = totp(secret)
    await page.getByLabel('6 位数字').fill(used)
    await page.getByRole('main').getByRole('button', { name: '登录' }).click()
    await page.getByText('不对或已用过').waitFor()
    await page.getByLabel('6 位数字').fill(totp(secret, Date.now() + 30_000)) // a phone that is half a minute fast
    await page.getByRole('main').getByRole('button', { name: '登录' }).click()
    await page.waitForSelector('.doors')
    forgive(on, /status of 401/)
  }, { on, shot: '' })
  await check('codes: a lost phone is reset from above, and what it had open ends', async () => {
    const { id } = await page.evaluate(() => fetch('/api/v1/session').then((r) => r.json()).then((s) => s.post))
    const gone = await fetch(`${BASE}/api/v1/posts/${id}/totp`, { method: 'DELETE', headers: { Cookie: clerk.cookie, Origin: BASE, 'Idempotency-Key': crypto.randomUUID() } })
    expect(gone.status === 204, 'the clerk takes the codes off: ' + gone.status)
    expect((await page.evaluate(() => fetch('/api/v1/session').then((r) => r.status))) === 204, 'the session of the lost phone must be over')
    await Staff.signIn(BASE, member, PASSWORD)
  }, { on, shot: '' })
  await on.close()
}
