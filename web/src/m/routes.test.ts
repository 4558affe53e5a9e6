// The phone's addresses: each has a name in both languages, the closed ones ask for a sign-in and remember where one was
// going, and an address that leads nowhere says so.
import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory } from 'vue-router'
import zh from './i18n/zh-CN.json'
import en from './i18n/en.json'

vi.stubGlobal('document', { addEventListener: () => undefined, visibilityState: 'visible' })
vi.stubGlobal('addEventListener', () => undefined)
vi.mock('./report/ReportPage.vue', () => ({ default: { render: () => null } }))
const { makeRouter, routes } = await import('./routes')
const { upFrom } = await import('./parts/up')
const { unreachable } = await import('./me')
const { useSession } = await import('@shared/session')

const say = (words: object, key: string) => key.split('.').reduce((at: unknown, k) => (at as Record<string, unknown>)?.[k], words)
let answer: () => Response
beforeEach(() => {
  setActivePinia(createPinia())
  unreachable.value = false
  vi.stubGlobal('fetch', async () => answer())
  answer = () => new Response(null, { status: 204 })
})
async function goTo(path: string) {
  const router = makeRouter(createMemoryHistory())
  await router.push(path).catch(() => undefined)
  return router
}

describe('addresses', () => {
  it.each(routes.map((r) => [String(r.name), r]))('%s has a title in both languages', (_, r) => {
    for (const words of [zh, en]) expect(typeof say(words, r.meta!.title!)).toBe('string')
  })
  it('open pages open without asking anybody', async () => {
    answer = () => { throw new Error('nobody must be asked') }
    expect((await goTo('/')).currentRoute.value.name).toBe('report')
  })
  it.each(routes.filter((r) => r.meta?.needs).map((r) => r.path.replace(/:(id|place).*/, '42')))('%s asks for a sign-in and remembers itself', async (path) => {
    const at = (await goTo(path + '?x=1')).currentRoute.value
    expect([at.name, at.query.to]).toEqual(['sign-in', path + '?x=1'])
  })
  it('signed in, they open', async () => {
    useSession().session = { permissions: [] } as never
    useSession().asked = true
    expect((await goTo('/case/42')).currentRoute.value.params.id).toBe('42')
  })
  it('what is no number is no case', async () => {
    expect((await goTo('/case/x')).currentRoute.value.name).toBe('nowhere')
    expect((await goTo('/no/such')).currentRoute.value.name).toBe('nowhere')
  })
  it('there is always a way up, and it is a page', async () => {
    for (const r of routes) expect((await goTo(upFrom(r.name))).currentRoute.value.name).not.toBe('nowhere')
  })
})

describe('words that are put together', () => {
  const SETS: Record<string, string[]> = {
    'm.tab': ['report', 'todo', 'mine'], 'm.hello': ['morning', 'noon', 'afternoon', 'evening'], 'm.stop': ['reported', 'filed', 'handled', 'verified', 'closed'],
    'm.sent': ['going', 'goingWords', 'done', 'kept', 'keptWords', 'signIn', 'signInWords', 'refused'], 'm.outbox': ['refused', 'signIn', 'noted'],
    'm.place': ['outside', 'denied', 'failed', 'insecure'], 'm.todo': ['mine', 'reported', 'filed', 'handled', 'verified', 'open'],
    'm.todo.empty': ['mine', 'reported', 'filed', 'handled', 'verified', 'open'], 'm.step.starWords': ['1', '2', '3', '4', '5'],
  }
  it.each(Object.entries(SETS))('%s', (at, keys) => {
    for (const words of [zh, en]) for (const k of keys) expect(typeof say(words, `${at}.${k}`), `${at}.${k}`).toBe('string')
  })
})
