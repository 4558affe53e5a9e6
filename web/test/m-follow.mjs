// Following a secret report on the phone: signed in, somebody reports what hides its reporter; the phone keeps the code and
// nothing beside it, shows it, follows, adds and rates. By m.mjs, on its town.
import { BASE, check, expect, forgive, go, kept, PASSWORD, PHONE, phone, send, signIn } from './m-rig.mjs'
import { picture, Staff } from './m-town.mjs'

export async function follow(here, member) {
  const on = await phone(PHONE, here)
  const { page } = on
  const clerk = await Staff.signIn(BASE, 'c018006-2', PASSWORD)
  await signIn(page, member)
  const kinds = await (await fetch(BASE + '/api/v1/case-classes')).json()
  const kind = kinds.find((k) => k.hides && k.parent && k.in_use)
  const asked = []
  page.on('request', (r) => { if (r.url().includes('/follow')) asked.push({ url: r.url(), cookie: r.headers().cookie }) })
  await check('a secret report gives a code, once', async () => {
    await go(page, '#/')
    await page.getByRole('button', { name: '全部类别' }).click()
    await page.locator('dialog[open]').getByRole('button', { name: kind.name }).first().click()
    await page.locator('#words').fill('孩子身上有伤')
    await page.waitForSelector('.where-now.known')
    await send(page)
    await page.locator('.follow-signs').waitFor()
    await page.locator('.follow-picture svg').waitFor()
  }, { on, shot: 'follow-sent' })
  const code = await page.locator('.follow-signs').innerText().catch(() => '')
  await check('the phone keeps the code and nothing beside it', async () => {
    expect(/^([0-9a-z]{4}-){7}[0-9a-z]{4}$/.test(code), 'a code of eight by four: ' + code)
    const rows = await kept(page, 'tuimen-m', 'receipts')
    expect(rows.includes(code) && !rows.includes('孩子身上有伤') && !rows.includes(kind.name), 'neither words nor kind may stay: ' + rows)
    await go(page, '#/mine')
    await page.locator('.receipt', { hasText: '保密上报' }).waitFor()
  }, { on, shot: 'follow-mine' })
  await check('following and adding, as nobody', async () => {
    await page.locator('.receipt', { hasText: '保密上报' }).getByRole('link', { name: '看进度' }).click()
    await page.locator('.follow-steps').waitFor()
    await page.locator('#follow-words').fill('住在三楼')
    await page.getByRole('button', { name: '提交补充' }).click()
    await page.locator('.follow-steps li', { hasText: '补充说明' }).waitFor()
    await page.getByRole('button', { name: '出示查询码' }).click()
    await page.locator('.follow-picture svg').waitFor()
    expect(asked.length > 1 && asked.every((a) => !a.url.includes(code.slice(0, 9)) && !a.cookie), 'neither code nor session may travel in the head')
  }, { on, shot: 'follow-page' })
  await check('a photo is added, as nobody too', async () => {
    const uploads = []
    page.on('request', (r) => { if (r.url().endsWith('/photos')) uploads.push(r.headers().cookie) })
    await page.locator('.shot-cam input').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: await picture(page) })
    await page.waitForSelector('.shots figure img')
    await page.locator('#follow-words').fill('拍到了楼道')
    await page.getByRole('button', { name: '提交补充' }).click()
    await page.waitForFunction(() => [...document.querySelectorAll('.follow-steps li')].filter((l) => l.innerText.includes('补充说明')).length === 2)
    expect(uploads.length === 1 && !uploads[0], 'the session must not go along with the photo')
    const one = await clerk.get('/cases/' + (await clerk.get('/cases?limit=20&class=' + kind.code)).items[0].id)
    const shot = one.photos?.[0]?.id ?? one.road.flatMap((s) => s.photos ?? [])[0]?.id
    expect(shot && (await clerk.get('/cases/' + one.id)).road.some((s) => s.words === '拍到了楼道' && !s.by), 'the desk has the photo, and of nobody')
    expect((await page.evaluate((id) => fetch('/api/v1/photos/' + id).then((r) => r.status), shot)) === 404, 'a member in whose grid it lies must not see it')
    forgive(on, /404/)
  }, { on, shot: 'follow-photo' })
  await check('the link of the QR, on another phone: the code leaves the address', async () => {
    const other = await phone(PHONE, here)
    await go(other.page, '#/follow/' + code)
    await other.page.locator('.follow-steps').waitFor()
    expect(!other.page.url().includes(code), 'the code must not stay: ' + other.page.url())
    await other.page.goBack().catch(() => undefined)
    expect(!other.page.url().includes(code), 'nor in the history: ' + other.page.url())
    await other.page.context().close()
  }, { on, shot: '' })
  await check('a wrong code, and the page without a script', async () => {
    await go(page, '#/follow')
    await page.locator('#follow-code').fill('0000-0000-0000-0000-0000-0000-0000-0000')
    await page.getByRole('button', { name: '查询', exact: true }).click()
    await page.locator('.wrong-words').waitFor()
    forgive(on, /404/)
  }, { on, shot: 'follow-wrong' })
  await check('it is closed, and rated by the code', async () => {
    const list = (await clerk.get('/cases?limit=20&class=' + kind.code)).items
    const one = await clerk.get('/cases/' + list[0].id)
    expect(one.road.some((s) => s.words === '住在三楼' && !s.by), 'the desk reads what was added, and of nobody')
    await clerk.step(one.id, 'refer', { words: '已报公安机关' })
    const district = await Staff.signIn(BASE, 'district', PASSWORD)
    await district.step(one.id, 'close', { words: '公安机关已答复' })
    await page.goto(BASE + '/follow')
    await page.locator('input[name=code]').fill(code)
    await page.getByRole('button', { name: '查询' }).click()
    await page.locator('select[name=stars]').selectOption('4')
    expect(!page.url().includes(code), 'the code is in no address')
  }, { on, shot: 'follow-plain' })
  await page.context().close()
}
