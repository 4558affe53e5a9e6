// 积分互通 on the phone: a neighbour says yes by a code, takes it back, and sees what another system did with the next one. By m.mjs,
// on its town.
import { createHash, createHmac } from 'node:crypto'
import { BASE, check, expect, go, PASSWORD, PHONE, phone, signIn } from './m-rig.mjs'
import { Staff } from './m-town.mjs'

/** Another points system: its key, given by the district, and what it asks. */
async function system() {
  const desk = await Staff.signIn(BASE, 'district', PASSWORD)
  const partner = (await desk.get('/partners?limit=200')).items.find((p) => p.kind === 'points')
  const day = (n) => new Date(Date.now() + 8 * 3600e3 + n * 86400e3).toISOString().slice(0, 10)
  const key = await desk.ask('/exchange-keys', { method: 'POST', body: JSON.stringify({ partner: partner.id, since: day(0), until: day(30) }) })
  return async (what, body) => {
    const path = '/api/v1/outside/' + what
    const text = JSON.stringify(body)
    const at = Date.now()
    const lines = ['TM-HMAC-1', 'POST', path, key.id, at, createHash('sha256').update(text).digest('hex')]
    const sign = createHmac('sha256', key.key).update(lines.join('\n')).digest('hex')
    return fetch(BASE + path, { method: 'POST', headers: { 'Content-Type': 'application/json', 'Tuimen-Sign': `key=${key.id},at=${at},sign=${sign}` }, body: text })
  }
}

export async function exchange(here) {
  const ask = await system()
  const on = await phone(PHONE, here)
  const { page } = on
  await signIn(page, 'resident')
  const [offer] = await page.evaluate(() => fetch('/api/v1/me/exchange-partners').then((r) => r.json()))
  const serial = async () => (await page.locator('.exchange-serial').innerText()).replaceAll('-', '')
  const usable = () => page.evaluate(() => fetch('/api/v1/me/points').then((r) => r.json()).then((all) => all.find((a) => a.purse === 'points').usable))
  const make = async () => {
    await page.getByLabel(/转出多少积分/).fill('10')
    await page.locator('#units', { hasText: `对方 ${Math.floor((10 * offer.rate) / 100)} 分` }).waitFor()
    await page.getByRole('button', { name: '生成互通码' }).click()
    await page.locator('.exchange-serial').waitFor()
  }
  await check('more than I have or may is not offered', async () => {
    await go(page, '#/mine')
    await page.getByRole('link', { name: '积分互通' }).click()
    await page.getByLabel(/转出多少积分/).fill('999999')
    expect(await page.getByRole('button', { name: '生成互通码' }).isDisabled(), 'too much must not be offered')
  }, { on, shot: 'exchange' })
  let first
  await check('a code is my word to one exchange, and is still there when the page comes back', async () => {
    await make()
    first = await serial()
    expect(first.length === 12, 'a code: ' + first)
    await page.reload()
    await page.locator('.exchange-serial').waitFor()
    expect(await serial() === first, 'the same code')
  }, { on, shot: 'exchange-code' })
  await check('taken back it is of no more use', async () => {
    await page.getByRole('button', { name: '撤回同意' }).click()
    await page.getByRole('button', { name: '生成互通码' }).waitFor()
    const answer = await ask('pulls', { reference: `M-${Date.now()}`, code: first, rate: offer.rate })
    expect(answer.status === 422, 'a word that was taken back: ' + answer.status)
  }, { on, shot: '' })
  const reference = `M-${Date.now()}-2`
  await check('what the other system asks for by the next is set aside, and I see it by itself', async () => {
    const before = await usable()
    await make()
    await page.getByRole('button', { name: '出示二维码' }).click()
    await page.locator('.code-picture svg').waitFor()
    const answer = await ask('pulls', { reference, code: await serial(), rate: offer.rate })
    expect(answer.status === 201, 'asked for: ' + answer.status)
    await page.locator('.exchange-moved p', { hasText: '等对方确认' }).first().waitFor()
    await page.locator('dialog[open]').waitFor({ state: 'detached' })
    expect(await usable() === before - 10, 'ten points are set aside')
  }, { on, shot: 'exchange-waits' })
  await check('… and is spent when it says so', async () => {
    expect((await ask('pulls/confirm', { reference, receipt: 'R-1' })).status === 200, 'confirmed')
    await page.reload()
    await page.locator('.exchange-moved p', { hasText: '已完成' }).first().waitFor()
  }, { on, shot: 'exchange-done' })
  await on.close()
}
