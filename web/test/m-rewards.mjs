// 积分兑换 on the phone: a neighbour orders and shows a code, without a line too; the shop enrols its phone, redeems, takes back,
// and takes a code without a line that is sent in afterwards. By m.mjs, on its town.
import QRCode from 'qrcode'
import { check, expect, forgive, go, offline, PHONE, phone, signIn } from './m-rig.mjs'

const orders = (page) => page.evaluate(() => fetch('/api/v1/me/orders').then((r) => r.json()))
const waiting = async (page) => (await orders(page)).filter((o) => o.state === 'waiting')

export async function rewards(here) {
  const on = await phone(PHONE, here)
  const { page } = on
  await signIn(page, 'resident')
  await check('what I may have for my points', async () => {
    await go(page, '#/mine')
    await page.getByRole('link', { name: '积分兑换' }).click()
    await page.locator('.rewards-list li').first().waitFor()
    await page.locator('.rewards-have').waitFor()
  }, { on, shot: 'rewards' })
  await check('ordering sets points aside and gives a code', async () => {
    const before = (await waiting(page)).length
    for (const name of ['洗衣液', '大米']) {
      await go(page, '#/rewards')
      await page.locator('.rewards-list li', { hasText: name }).getByRole('button', { name: '兑换' }).click()
      await page.locator('dialog[open]').getByRole('button', { name: '确认兑换' }).click()
      await page.locator('dialog[open]').waitFor({ state: 'detached' })
      await page.getByText('请在').first().waitFor()
    }
    expect((await waiting(page)).length === before + 2, 'two more must wait')
  }, { on, shot: 'rewards-codes' })
  await check('asking to be drawn gives a number, and says how anyone recounts it', async () => {
    await go(page, '#/rewards')
    const lot = page.locator('.rewards-lots li', { hasText: '重阳敬老餐券' })
    await lot.getByRole('button', { name: '报名摇号' }).click()
    await lot.getByText('您的号码：1').waitFor()
    await lot.getByRole('button', { name: '怎样摇号' }).click()
    const [one] = await page.evaluate(() => fetch('/api/v1/me/lots').then((r) => r.json()))
    await lot.getByText(one.commitment).waitFor()
  }, { on, shot: 'rewards-lot' })
  await go(page, '#/rewards?part=mine')
  await page.locator('section', { hasText: '我的券' }).getByRole('button', { name: '出示码' }).first().waitFor()
  await check('… that shows without a line', async () => {
    await offline(on, async () => {
      await page.locator('.rewards-list').getByRole('button', { name: '出示码' }).first().click()
      await page.locator('.code-picture svg').waitFor()
      await page.waitForTimeout(300)
    })
  }, { on, shot: 'rewards-code' })
  await page.locator('dialog[open]').getByRole('button', { name: '关闭' }).click()
  await check('begun anew without a line, orders and vouchers still show their codes', async () => {
    await offline(on, async () => {
      await page.reload()
      await page.getByText('没有网络，显示的是本机保存的码').waitFor()
      await page.locator('section', { hasText: '我的券' }).getByRole('button', { name: '出示码' }).first().click()
      await page.locator('.code-picture svg').waitFor()
      await page.locator('dialog[open]').getByRole('button', { name: '关闭' }).click()
      await page.locator('main > ul.rewards-list').getByRole('button', { name: '出示码' }).first().waitFor()
    })
    await page.reload()
    await page.getByText('没有网络，显示的是本机保存的码').waitFor({ state: 'detached' })
  }, { on, shot: 'rewards-offline' })
  const all = await waiting(page)
  const mine = ['洗衣液', '大米'].map((name) => all.find((o) => o.name.startsWith(name)))

  const s = await phone(PHONE, here)
  await signIn(s.page, 'shop')
  await check('the shop enrols its phone', async () => {
    await go(s.page, '#/mine')
    await s.page.getByRole('link', { name: '核销台' }).click()
    await s.page.getByLabel('设备名称').fill('前台手机')
    await s.page.getByRole('button', { name: '登记这台设备' }).click()
    await s.page.getByLabel('扫码或输入码').waitFor()
    await s.page.waitForFunction(() => Object.entries(localStorage).some(([k, v]) => k.startsWith('tm.m.till.') && JSON.parse(v).state?.sign_key))
  }, { on: s, shot: 'till' })
  const put = async (code) => {
    await s.page.getByLabel('扫码或输入码').fill(code)
    await s.page.getByLabel('扫码或输入码').press('Enter')
  }
  await check('a scanner types a code and is answered at once; a second time it isn’t taken', async () => {
    await put(mine[0].code)
    await s.page.locator('.till-result.good', { hasText: '核销成功' }).waitFor()
    await s.page.getByText('应收 15.00 元').waitFor()
    await put(mine[0].code)
    await s.page.locator('.till-result', { hasText: '已核销过' }).waitFor()
    forgive(s, /409/)
  }, { on: s, shot: 'till-done' })
  await check('the camera reads a code, and so does a photo where it isn’t given, also in a browser that reads none itself', async () => {
    const { modules } = QRCode.create(mine[0].code)
    const invalid = () => s.page.locator('.till-result', { hasNotText: '已核销过' }).waitFor()
    const already = () => s.page.locator('.till-result', { hasText: '已核销过' }).waitFor()
    await put('A'.repeat(60))
    await invalid()
    await s.page.evaluate(({ size, data }) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 })
      const pen = canvas.getContext('2d')
      const draw = () => {
        pen.fillStyle = '#bbb'
        pen.fillRect(0, 0, 640, 480)
        pen.setTransform(1, 0.04, -0.05, 1, 150, 70)           // held at a slant
        pen.fillStyle = '#fff'
        pen.fillRect(0, 0, 340, 340)
        pen.fillStyle = '#222'
        const side = 300 / size
        data.forEach((dark, i) => { if (dark) pen.fillRect(20 + (i % size) * side, 20 + Math.floor(i / size) * side, side + 0.5, side + 0.5) })
        pen.resetTransform()
      }
      setInterval(draw, 100)
      navigator.mediaDevices.getUserMedia = () => Promise.resolve(canvas.captureStream(10))
    }, { size: modules.size, data: [...modules.data] })
    await s.page.getByRole('button', { name: '扫码', exact: true }).click()
    await already()
    await put('A'.repeat(60))
    await invalid()
    await s.page.evaluate(() => { navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotAllowedError')) })
    await s.page.getByRole('button', { name: '扫码', exact: true }).click()
    await s.page.getByText('没有使用相机的权限').waitFor()
    await s.page.locator('.till-box input[type=file]').setInputFiles({ name: 'code.png', mimeType: 'image/png', buffer: await QRCode.toBuffer(mine[0].code) })
    await already()
    forgive(s, /409|422|404/)
  }, { on: s, shot: 'till-camera' })
  await check('without a line a signed code is taken once, a forged one isn’t; then it is sent in', async () => {
    const code = mine[1].code
    await offline(s, async () => {
      await put(code.slice(0, 40) + (code[40] === 'A' ? 'B' : 'A') + code.slice(41))
      await s.page.locator('.till-result', { hasText: '不是有效的码' }).waitFor()
      await put(code)
      await s.page.locator('.till-result.good', { hasText: '已离线核销' }).waitFor()
      await put(code)
      await s.page.locator('.till-result', { hasText: '本机已核销过' }).waitFor()
      await s.page.locator('.till-queue', { hasText: '1 笔等待上传' }).waitFor()
    })
    await s.page.locator('.till-queue').waitFor({ state: 'detached' })
    await s.page.getByText('应收 35.00 元').waitFor()
  }, { on: s, shot: 'till-offline' })
  await check('what was redeemed is taken back', async () => {
    await s.page.locator('.points-lines').getByRole('button', { name: '退回' }).first().click()
    await s.page.getByLabel('退回原因').fill('包装破损')
    await s.page.locator('dialog[open]').getByRole('button', { name: '退回' }).click()
    await s.page.getByText('应收 15.00 元').waitFor()
  }, { on: s, shot: 'till-back' })
  await check('its sheets: what was said about one, and one that is paid, day by day', async () => {
    await go(s.page, '#/mine')
    await s.page.getByRole('link', { name: '我的结算单' }).click()
    await s.page.locator('main .rows a', { hasText: '已付款' }).first().waitFor()
    await s.page.locator('main .rows a', { hasText: '有异议' }).first().click()
    await s.page.getByText('等待社区答复').first().waitFor()
    await s.page.locator('.points-lines').last().locator('p').first().waitFor()
  }, { on: s, shot: 'settlement' })
  await s.close()
  await check('and I see what became of it', async () => {
    await page.reload()
    await page.locator('.points-lines').getByText('已退回').first().waitFor()
  }, { on, shot: 'rewards-past' })
  await on.close()
}
