// Away: a member says who stands in, that one sees it and gives it up. And the one box, on a phone. By m.mjs, on its town.
import { BASE, check, expect, go, PASSWORD, PHONE, phone, SHOTS, signIn } from './m-rig.mjs'
import { Staff } from './m-town.mjs'

export async function away(here, member) {
  const clerk = await Staff.signIn(BASE, 'c018006-2', PASSWORD)
  const on = await phone(PHONE, here)
  const { page } = on
  await signIn(page, member)
  const name = await page.locator('.tab-head h1').innerText()
  await check('away: who stands in, from when to when', async () => {
    await page.locator('.rows').getByRole('link', { name: /代班/ }).click()
    await page.getByRole('button', { name: '安排代班' }).click()
    const sheet = page.locator('dialog[open]')
    await sheet.getByRole('button', { name: '保存' }).click()
    await sheet.getByRole('alert').filter({ hasText: '请选代班人' }).waitFor()
    const option = sheet.locator('option', { hasText: clerk.session.name + ' ·' })
    await option.waitFor({ state: 'attached' })
    await sheet.getByLabel('谁来代班').selectOption(await option.getAttribute('value'))
    await sheet.getByRole('button', { name: '培训' }).click()
    await page.screenshot({ path: `${SHOTS}/390-away-sheet.png` })
    await sheet.getByRole('button', { name: '保存' }).click()
    await page.locator('.away-one').filter({ hasText: `由 ${clerk.session.name} 代班` }).filter({ hasText: '培训' }).waitFor()
  }, { on, shot: 'away' })
  await check('who stands in sees it, and may give it up', async () => {
    const other = await phone(PHONE, here)
    try {
      await signIn(other.page, 'c018006-2')
      await other.page.getByText(`正在代 ${name} 的班`).waitFor()
      await go(other.page, '#/todo')
      await other.page.locator('.note').filter({ hasText: `您正在代 ${name} 的班` }).click()
      await other.page.locator('.away-one').filter({ hasText: name }).waitFor()
      await other.page.screenshot({ path: `${SHOTS}/390-away-other.png` })
      await other.page.getByRole('button', { name: '我不能代了' }).click()
      await other.page.locator('dialog[open]').getByRole('button', { name: '结束代班' }).click()
      await other.page.locator('.away-one').filter({ hasText: name }).waitFor({ state: 'detached' })
      expect(other.trouble.length === 0, other.trouble.join())
    } finally { await other.close() }
    await page.locator('.away-one').waitFor({ state: 'detached' }) // the news comes by itself
  }, { on, shot: '' })
  await on.close()
}

export async function searching(here) {
  const on = await phone(PHONE, here)
  const { page } = on
  const asked = []
  page.on('request', (r) => { if (r.url().includes('/api/v1/')) asked.push(r.url()) })
  const box = page.getByRole('textbox', { name: /搜地点/ })
  await check('search without an account: a place, and a report from there', async () => {
    await go(page, '#/search')
    await box.fill('feicuichegn')
    await page.locator('.found mark').first().waitFor()
    await page.locator('.found').filter({ hasText: '翡翠城' }).first().click()
    await page.screenshot({ path: `${SHOTS}/390-found-sheet.png` })
    await page.locator('dialog[open]').getByRole('button', { name: '在这里报事' }).click()
    await page.locator('.where-now.known').filter({ hasText: '翡翠城' }).waitFor()
  }, { on, shot: 'found-report' })
  await signIn(page, 'c018006-2')
  await check('a door by its address, and back to what was found', async () => {
    await page.locator('.search-door').click()
    await box.fill('翡翠城三期5栋')
    await page.locator('.found').first().waitFor()
    await page.getByRole('heading', { name: '地址' }).waitFor()
  }, { on, shot: 'search' })
  await check('a place on the map, its micro-grid and who answers there', async () => {
    await box.fill('翡翠城社区 幼儿园')
    await page.getByRole('heading', { name: '地点' }).waitFor()
    await page.locator('.found').filter({ hasText: '幼儿园 · ' }).first().click()
    await page.locator('.found-answers li').first().waitFor()
    await page.screenshot({ path: `${SHOTS}/390-found-poi.png` })
    await page.keyboard.press('Escape')
    await page.locator('dialog[open]').waitFor({ state: 'hidden' })
  }, { on, shot: 'search-poi' })
  await check('the register is asked only by its own line, and no name stands in an address', async () => {
    await box.fill('王秀英')
    const line = page.locator('.found-ask')
    await line.waitFor()
    expect(!asked.some((u) => u.includes('/residents')), 'typing alone must not ask the register')
    await line.click()
    await page.getByRole('heading', { name: '人口登记' }).waitFor()
    expect(asked.every((u) => !decodeURI(u).includes('王')) && !decodeURI(page.url()).includes('王'), 'the name stands in an address')
  }, { on, shot: 'search-people' })
  await check('大字: what is tapped is large enough for a thumb', async () => {
    await page.evaluate(() => { localStorage.setItem('tm.size', 'large') })
    await page.reload()
    await page.waitForSelector('.phone main')
    await go(page, '#/search')
    await box.fill('fcc')
    await page.locator('.found').first().waitFor()
    const sizes = await page.locator('.found, .search-line .input').evaluateAll((all) => all.map((e) => e.getBoundingClientRect().height))
    expect(sizes.every((h) => h >= 60), 'heights: ' + sizes.map(Math.round))
    await page.evaluate(() => { localStorage.removeItem('tm.size') })
  }, { on, shot: 'search-large' })
  await on.close()
}
