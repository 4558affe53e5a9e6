// My card on the phone: four parts, kept without a line, gone after signing out; and what anybody sees who scans its code or the
// code at a door. By m.mjs, on its town.
import { BASE, check, expect, go, kept, offline, PHONE, phone, SHOTS, signIn } from './m-rig.mjs'
import { picture, Staff, until } from './m-town.mjs'

export async function cards(here, password, member) {
  const me = (await Staff.signIn(BASE, member, password)).session
  const staff = await Staff.signIn(BASE, 'c018006-2', password)
  const card = await staff.get(`/posts/${me.post.id}/card`)
  const door = (await staff.get(`/doors?place=${me.post.place}`)).items.find((d) => d.code)
  const on = await phone(PHONE, here)
  const { page } = on
  await signIn(page, member)
  await check('my card: the tree, from the district to me', async () => {
    await go(page, '#/card')
    await page.locator('.my-tree li li').first().waitFor()
    expect((await page.locator('.my-tree').innerText()).includes('本人'), 'I must stand in my tree')
  }, { on, shot: 'card' })
  await check('what my kind of post is called, once the district says so', async () => {
    const district = await Staff.signIn(BASE, 'district', password)
    const post = (path, body) => district.ask(path, { method: 'POST', body: JSON.stringify(body) })
    const called = async (name) => {
      const draft = await post('/dictionaries/post-kinds/drafts', { entry: { kind: 'member', name, name_en: name, in_use: true, source: '示例：区社治委通知' }, since_day: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10), reason: '统一称呼' })
      await post(`/dictionary-drafts/${draft.id}/publish`, { version: draft.version, words: '同意' })
      await page.reload()
      await page.locator('.my-card-who').filter({ hasText: name }).waitFor()
    }
    await called('微网格管家')
    await called('微网格员')
  }, { on, shot: '' })
  await check('my portrait: one by the community waits for me; cropped by myself, and removed', async () => {
    const bytes = await picture(page)
    const sent = await fetch(`${BASE}/api/v1/accounts/${me.account_id}/face`, { method: 'POST', headers: { Cookie: staff.cookie, 'Content-Type': 'image/jpeg' }, body: bytes })
    expect(sent.status === 204, `the office must take in a portrait: ${sent.status}`)
    await page.reload()
    await page.getByText('由社区上传').waitFor()
    await page.locator('.my-face input').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: bytes })
    await page.locator('.face-crop canvas').press('+')
    await page.locator('.sheet-foot button:not([disabled])').waitFor()
    await page.screenshot({ path: `${SHOTS}/390-card-crop.png` })
    await page.locator('.sheet-foot button').click()
    await page.waitForSelector('dialog[open]', { state: 'detached' })
    await page.locator('.my-card-who .face img').waitFor()
    await page.getByRole('button', { name: '删除头像' }).click()
    await page.getByRole('button', { name: '删除', exact: true }).click()
    await page.getByText('上传头像').waitFor()
  }, { on, shot: 'card-face' })
  await check('what I do, and what I am not asked to do', async () => {
    await page.getByRole('button', { name: '说清楚' }).click()
    await page.getByRole('heading', { name: '不用做的事' }).waitFor()
  }, { on, shot: 'card-duties' })
  await check('numbers, one tap to call, without a line as well', async () => {
    await page.evaluate(() => navigator.serviceWorker.ready)
    await until(async () => (await kept(page, 'tuimen-m-card', 'cards')).length > 2, 'card and portraits must be kept')
    await offline(on, async () => {
      await page.reload()
      await page.locator('.my-card-head .quiet').waitFor()
      await page.getByRole('button', { name: '随身带' }).click()
      await page.locator('a[href="tel:12345"]').waitFor() // the hotline
      await page.locator('.my-card a[href^="tel:199"]').nth(3).waitFor() // colleagues
      await page.screenshot({ path: `${SHOTS}/390-card-offline.png` })
    })
  }, { on, shot: '' })
  await check('who scans a card or a door signs in nowhere and sees who it is', async () => {
    await page.goto(`${BASE}/k/${card.code}`)
    await page.locator('a[href^="tel:"]').nth(4).waitFor() // numbers to tap
    await page.goto(`${BASE}/d/${door.code}`)
    await page.getByRole('heading', { name: '谁为我家门口负责' }).waitFor()
    await page.getByRole('link', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Who answers for my doorstep' }).waitFor()
  }, { on, shot: 'door' })
  await on.close()
}
