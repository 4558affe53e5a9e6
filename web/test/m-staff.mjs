// Staff on their way: a task of a group is reported back with words. By m.mjs, on its town.
import { BASE, check, expect, go, PASSWORD, PHONE, phone, SHOTS, signIn } from './m-rig.mjs'
import { Staff, until } from './m-town.mjs'

export async function staffed(here) {
  const clerk = await Staff.signIn(BASE, 'c018006-2', PASSWORD)
  const on = await phone(PHONE, here)
  const { page } = on
  await signIn(page, 'c018006-2')
  await check('a task of a group is reported back with words', async () => {
    await go(page, '#/todo')
    const tasks = page.locator('.task:not(.join-ask)')
    await tasks.first().waitFor()
    await page.screenshot({ path: `${SHOTS}/390-tasks.png` })
    const n = await tasks.count()
    await tasks.first().getByRole('button', { name: '反馈结果' }).click()
    const sheet = page.locator('dialog[open]')
    await sheet.getByRole('button', { name: '反馈结果' }).click()
    await sheet.getByRole('alert').waitFor()
    await sheet.getByLabel('办理结果').fill('已通知到每位楼栋长')
    await page.screenshot({ path: `${SHOTS}/390-task-sheet.png` })
    await sheet.getByRole('button', { name: '反馈结果' }).click()
    await until(async () => (await tasks.count()) === n - 1, 'what is reported no longer waits')
    const said = (await clerk.get('/group-tasks?mine=true')).items.filter((x) => x.state === 'reported' && x.said === '已通知到每位楼栋长')
    expect(said.length === 1, 'the group must have the words, once')
  }, { on, shot: 'task-reported' })
  await on.close()
}
