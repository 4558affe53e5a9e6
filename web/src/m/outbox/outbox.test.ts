// The outbox against a pretend server that keeps keys as the real one does, and fails in every way a line can fail.
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { alone, dropLease, takeLease } from './lock'
import { flush, nextTime, sendOne, waitFor, type Refused, type Wire } from './send'
import { discard, emptyDraft, isFull, Store, submit, submitRound, submitStep, submitVisit } from './store'

const no = (status: number, code = 'x', message = '为何'): Refused => ({ status, code, message, fields: {} })
let names = 0
let store: Store
let now = 1_000_000
const clock = { now: () => now, random: () => 0.5 }

/** Answers by key; `before` and `after` may throw: the request is lost on its way, or its answer is. */
class Server implements Wire {
  cases: { number: string; id: number; body: string }[] = []
  photos: string[] = []
  who = 7
  before: (what: string) => void = () => undefined
  after: (what: string) => void = () => undefined
  private answers = new Map<string, { body: string; said: { number: string; id: number } }>()
  private photoOf = new Map<string, number>()
  calls: string[] = []
  state = { version: 3, may: ['feedback'] }
  async now() { this.before('now'); return this.state }
  async me() { this.before('me'); return this.who }
  async photo(_: Blob, key: string) {
    this.before('photo')
    if (!this.photoOf.has(key)) { this.photos.push(key); this.photoOf.set(key, this.photos.length) }
    this.after('photo')
    return this.photoOf.get(key)!
  }
  async report(path: string, body: string, key: string) {
    this.calls.push(path + ' ' + key)
    this.before('report')
    const kept = this.answers.get(key)
    if (kept && kept.body !== body) throw no(422, 'house.key_reused')
    if (!kept) {
      const said = { number: 'N' + (this.cases.length + 1), id: this.cases.length + 1 }
      this.cases.push({ ...said, body })
      this.answers.set(key, { body, said })
    }
    this.after('report')
    return this.answers.get(key)!.said
  }
}
const lost = () => { throw no(0) }
const once = (what: string, act: () => void) => { let left = 1; return (w: string) => { if (w === what && left-- > 0) act() } }
async function write(key: string, words = '路灯不亮', account = 7, photos = 1) {
  await store.drafts.put({ ...emptyDraft(), class: '16001', class_name: '路灯不亮', words, lon: 104, lat: 30, phone: '13800000000' })
  for (let i = 0; i < photos; i++) await store.photos.add({ owner: 'new', blob: new Blob(['p' + i], { type: 'image/jpeg' }), key: `${key}-p${i}` })
  return submit(store, 'new', { account, who: '王' }, key, now)
}
const left = () => store.items.toArray()

let server: Server
beforeEach(async () => {
  store = new Store('t' + ++names)
  server = new Server()
  now = 1_000_000
})

describe('one report, one case', () => {
  it('goes with its photos, leaves a receipt and nothing else', async () => {
    await write('key-0001', '路灯不亮', 7, 2)
    await flush(store, server, clock)
    expect(server.cases).toHaveLength(1)
    expect(JSON.parse(server.cases[0].body)).toEqual({ class: '16001', words: '路灯不亮', lon: 104, lat: 30, datum: 'wgs84', photos: [{ id: 1 }, { id: 2 }] })
    expect(await left()).toEqual([])
    expect(await store.photos.count()).toBe(0)
    expect((await store.receipts.toArray())[0]).toMatchObject({ number: 'N1', case_id: 1, account: 7 })
  })
  it('pressed twice makes one item', async () => {
    await store.drafts.put({ ...emptyDraft(), class: '16001', words: 'a' })
    const both = await Promise.all([1, 2].map((n) => submit(store, 'new', { account: 7, who: '' }, 'twice-000' + n, now)))
    expect(both.filter(Boolean)).toHaveLength(1)
    expect(await left()).toHaveLength(1)
  })
  it('a lost answer, then a retry: still one case', async () => {
    await write('key-0002')
    server.after = once('report', lost)
    await flush(store, server, clock)
    expect(server.cases).toHaveLength(1)
    expect((await left())[0]).toMatchObject({ state: 'waiting', tries: 1 })
    now += 60_000
    await flush(store, server, clock)
    expect(server.cases).toHaveLength(1)
    expect(await left()).toEqual([])
  })
  it('a crash between the answer and the deletion: still one case', async () => {
    await write('key-0003')
    server.after = once('report', () => { throw new Error('the tab was closed') })
    const item = (await left())[0]
    await sendOne(store, server, item.id, 7, clock)
    const reopened = new Store(store.name) // what a new page finds
    await flush(reopened, server, clock, true)
    expect(server.cases).toHaveLength(1)
    expect(await reopened.items.count()).toBe(0)
  })
  it('a crash after the photo, before its id was written: the same photo', async () => {
    await write('key-0004')
    server.after = once('photo', lost)
    await flush(store, server, clock)
    await flush(store, server, clock, true)
    expect(server.photos).toHaveLength(1)
    expect(server.cases).toHaveLength(1)
  })
  it('two tabs sending at the same time: one case', async () => {
    await write('key-0005')
    const other = new Store(store.name)
    await Promise.all([flush(store, server, clock), flush(other, server, clock)])
    expect(server.cases).toHaveLength(1)
    expect(await left()).toEqual([])
    expect(await store.receipts.count()).toBe(1)
  })
  it('a retry sends the very same bytes, even hours later', async () => {
    await write('key-0006')
    server.before = once('report', lost)
    await flush(store, server, clock)
    const body = (await left())[0].body
    now += 5 * 3600_000
    await flush(store, server, clock)
    expect(server.cases[0].body).toBe(body)
    expect(server.photos).toHaveLength(1)
  })
  it('what waited for days is not sent blindly after the server has forgotten its key', async () => {
    await write('key-0007')
    server.before = once('report', lost)
    await flush(store, server, clock)
    now += 7 * 86_400_000
    await flush(store, server, clock)
    expect(server.cases).toHaveLength(0)
    expect((await left())[0]).toMatchObject({ state: 'refused', why: { code: 'outbox.old' } })
  })
})

describe('the line', () => {
  it('offline keeps all, back online sends all, in order', async () => {
    server.before = lost
    await write('key-0011', '一')
    now += 1
    await write('key-0012', '二')
    await flush(store, server, clock)
    expect(await left()).toHaveLength(2)
    server.before = () => undefined
    await flush(store, server, clock, true)
    expect(server.cases.map((c) => JSON.parse(c.body).words)).toEqual(['一', '二'])
  })
  it.each([500, 503, 429, 408])('%i comes back later, each time later', async (status) => {
    await write('key-0013')
    server.before = (w) => { if (w === 'report') throw no(status) }
    await flush(store, server, clock)
    const first = (await left())[0]
    expect(first).toMatchObject({ state: 'waiting', tries: 1, next_ms: now + 2000 })
    await flush(store, server, clock) // not due yet
    expect((await left())[0].tries).toBe(1)
    now = first.next_ms
    await flush(store, server, clock)
    expect((await left())[0]).toMatchObject({ tries: 2, next_ms: now + 4000 })
    expect(await nextTime(store)).toBe(now + 4000)
  })
  it('waits never longer than five minutes and a quarter', () => {
    for (let n = 1; n < 40; n++) expect(waitFor(n, 1)).toBeLessThanOrEqual(375_000)
  })
})

describe('refused', () => {
  it('stays visible with the reason and is not tried again', async () => {
    await write('key-0021')
    server.before = (w) => { if (w === 'report') throw no(422, 'cases.no_place', '不在本区') }
    await flush(store, server, clock)
    await flush(store, server, clock, true)
    expect(server.calls).toHaveLength(1)
    expect((await left())[0]).toMatchObject({ state: 'refused', why: { message: '不在本区' } })
    expect(await store.photos.count()).toBe(1)
  })
  it('does not hold up what comes after it', async () => {
    await write('key-0022', '坏')
    now += 1
    await write('key-0023', '好')
    server.before = once('report', () => { throw no(422) })
    await flush(store, server, clock)
    expect(server.cases).toHaveLength(1)
    expect(await left()).toHaveLength(1)
  })
  it('mended: the same item under a new key, with its photos', async () => {
    const id = (await write('key-0024'))!
    server.before = once('report', () => { throw no(422) })
    await flush(store, server, clock)
    await store.drafts.put({ ...(await left())[0].draft, words: '改过了' })
    expect(await submit(store, id, { account: 7, who: '王' }, 'key-0025', now)).toBe(id)
    await flush(store, server, clock)
    expect(server.calls.map((c) => c.split(' ')[1])).toEqual(['key-0024', 'key-0025'])
    expect(JSON.parse(server.cases[0].body)).toMatchObject({ words: '改过了', photos: [{ id: 2 }] })
    expect(await store.receipts.count()).toBe(1)
  })
  it('deleted is gone with its photos', async () => {
    const id = (await write('key-0026'))!
    await discard(store, id)
    expect([await store.items.count(), await store.photos.count()]).toEqual([0, 0])
  })
  it('photos the server has dropped are uploaded once more', async () => {
    await write('key-0027')
    server.before = once('report', () => { throw no(422, 'photos.not_yours') })
    await flush(store, server, clock)
    await flush(store, server, clock)
    expect(server.photos).toHaveLength(2)
    expect(server.cases).toHaveLength(1)
  })
  it('photos uploaded long ago are uploaded anew before the first try', async () => {
    await write('key-0028', '', 7, 2)
    let n = 0
    server.before = (w) => { if (w === 'photo' && ++n === 2) lost() }
    await flush(store, server, clock)
    now += 2 * 3600_000
    await flush(store, server, clock)
    expect(JSON.parse(server.cases[0].body).photos).toEqual([{ id: 2 }, { id: 3 }])
  })
})

describe('whose it is', () => {
  it('a session that ended keeps the item until its sender signs in again', async () => {
    await write('key-0031')
    server.who = 0
    await flush(store, server, clock)
    expect((await left())[0].state).toBe('signIn')
    server.who = 8 // somebody else on the same phone
    await flush(store, server, clock, true)
    expect(server.cases).toHaveLength(0)
    server.who = 7
    await flush(store, server, clock, true)
    expect(server.cases).toHaveLength(1)
  })
  it('a session that ends under way asks as well', async () => {
    await write('key-0032')
    server.before = once('report', () => { throw no(401) })
    await flush(store, server, clock)
    expect((await left())[0].state).toBe('signIn')
  })
  it('by phone number needs no session and names the phone', async () => {
    await write('key-0033', '漏水', 0, 0)
    server.who = 0
    await flush(store, server, clock)
    expect(server.calls[0]).toBe('/reports key-0033')
    expect(JSON.parse(server.cases[0].body).phone).toBe('13800000000')
  })
})

describe('one sender among tabs', () => {
  it('a lease is held, renewed, dropped, and inherited when its tab died', async () => {
    expect(await takeLease(store, 'a', now)).toBe(true)
    expect(await takeLease(store, 'b', now)).toBe(false)
    expect(await takeLease(store, 'a', now)).toBe(true)
    await dropLease(store, 'b')
    expect(await takeLease(store, 'b', now)).toBe(false)
    expect(await takeLease(store, 'b', now + 100_000)).toBe(true)
    await dropLease(store, 'b')
    expect(await takeLease(store, 'a', now)).toBe(true)
  })
  it('with locks, turns are taken', async () => {
    const order: string[] = []
    let last: Promise<unknown> = Promise.resolve()
    const locks = { request: (_: string, act: () => Promise<void>) => (last = last.then(act)) } as unknown as LockManager
    await Promise.all(['a', 'b'].map((n) => alone(store, async () => { order.push(n); await Promise.resolve(); order.push(n) }, locks)))
    expect(order).toEqual(['a', 'a', 'b', 'b'])
  })
})

describe('a point of a round', () => {
  it('goes with its photos under its key, once, and leaves nothing behind', async () => {
    await submitRound(store, { route_id: 3, point: 2, at_ms: 1, result: 'hazard', words: '飞线' }, [new Blob(['a'], { type: 'image/jpeg' })], { class_name: '巡查', place_words: '5栋' }, { account: 7, who: '王' }, 'r1', now)
    server.after = once('report', lost)
    await flush(store, server, clock)
    now += 60_000
    await flush(store, server, clock)
    expect(server.calls).toEqual(['/inspections r1', '/inspections r1'])
    expect(server.cases.map((c) => JSON.parse(c.body))).toEqual([{ route_id: 3, point: 2, at_ms: 1, result: 'hazard', words: '飞线', photos: [{ id: 1 }] }])
    expect([await store.items.count(), await store.photos.count(), await store.receipts.count()]).toEqual([0, 0, 0])
  })
})

describe('a visit', () => {
  const visit = { household_id: 5, at_ms: 1, kind: 'routine', met: 'adult' as const }
  const put = (key: string, account = 7) => submitVisit(store, visit, { class_name: '例行走访', place_words: '5栋' }, { account, who: '王' }, key, now)
  it('whose answer is lost is sent again under its key and is one visit', async () => {
    await put('v1')
    server.after = once('report', lost)
    await flush(store, server, clock)
    expect((await left()).map((i) => i.tries)).toEqual([1])
    now += 60_000
    await flush(store, server, clock)
    expect(server.calls).toEqual(['/visits v1', '/visits v1'])
    expect(server.cases.map((c) => JSON.parse(c.body))).toEqual([visit])
    expect(await left()).toEqual([])
    expect(await store.receipts.count()).toBe(0)
  })
  it('of somebody else waits for their sign-in', async () => {
    await put('v2', 9)
    await flush(store, server, clock)
    expect((await left()).map((i) => i.state)).toEqual(['signIn'])
    expect(server.calls).toEqual([])
  })
})

describe('a step along the road', () => {
  const step = { case_id: 9, number: 'N9', verb: 'feedback' as const, body: { version: 3, words: '已修好' } }
  const keep = (key: string, sent?: string) => submitStep(store, step, [{ blob: new Blob(['p']), key: key + '-p' }], { class_name: '反馈', words: '已修好', place_words: 'N9' }, { account: 7, who: '陈' }, key, now, sent)
  it('waits for the line with its photo, goes once, and leaves nothing', async () => {
    await keep('step-0001')
    server.before = lost
    await flush(store, server, clock)
    expect((await left())[0]).toMatchObject({ state: 'waiting', tries: 1 })
    server.before = () => undefined
    server.after = once('report', lost)
    await flush(store, server, clock, true)
    await flush(store, server, clock, true)
    expect(server.cases).toHaveLength(1)
    expect(server.calls.every((c) => c === '/cases/9/feedback step-0001')).toBe(true)
    expect(JSON.parse(server.cases[0].body)).toEqual({ version: 3, words: '已修好', photos: [{ id: 1 }] })
    expect(await left()).toEqual([])
    expect(await store.photos.count()).toBe(0)
  })
  it('sends the very bytes of a try whose answer was lost', async () => {
    await keep('step-0002', '{"version":3,"words":"已修好","photos":[{"id":44}]}')
    await flush(store, server, clock)
    expect(server.cases[0].body).toBe('{"version":3,"words":"已修好","photos":[{"id":44}]}')
  })
  it('is taken on what the case is now, where the road still allows it', async () => {
    await keep('step-0003')
    server.state = { version: 5, may: ['feedback'] }
    server.before = once('report', () => { throw no(409, 'house.moved_on') })
    await flush(store, server, clock)
    expect(JSON.parse(server.cases[0].body)).toMatchObject({ version: 5, words: '已修好' })
    expect(server.calls).toEqual(['/cases/9/feedback step-0003', '/cases/9/feedback step-0003-v'])
    expect(await left()).toEqual([])
  })
  const first = (code: string, status = 409) => (w: string) => { if (w === 'report' && !server.calls.at(-1)!.includes('/overtaken')) throw no(status, code) }
  it.each([['house.moved_on', 409], ['cases.not_now', 409], ['cases.not_yours', 403]])('goes to the case as a note where somebody else came first: %s', async (code, status) => {
    await keep('step-0004')
    server.state = { version: 6, may: ['rate'] }
    server.before = first(code as string, status as number)
    await flush(store, server, clock)
    expect(server.calls).toEqual(['/cases/9/feedback step-0004', '/cases/9/overtaken step-0004-o'])
    expect(JSON.parse(server.cases[0].body)).toEqual({ verb: 'feedback', version: 3, words: '已修好', photos: [{ id: 1 }] })
    const [item] = await left()
    expect(item).toMatchObject({ state: 'noted', why: { code: 'outbox.noted' }, step: { verb: 'feedback', body: { words: '已修好' } } })
    expect(await store.photos.count()).toBe(0)
    await flush(store, server, clock, true)
    expect(server.calls).toHaveLength(2)
    expect(await nextTime(store)).toBeUndefined()
  })
  it('reaches a case that is out of sight since it was sent on', async () => {
    await keep('step-0006')
    server.before = (w) => { if (w === 'now') throw no(404, 'house.not_found'); first('house.not_found', 404)(w) }
    await flush(store, server, clock)
    expect(server.calls.at(-1)).toBe('/cases/9/overtaken step-0006-o')
    expect((await left())[0].state).toBe('noted')
  })
  it('loses neither note nor photo to a cut, and makes one of it', async () => {
    await keep('step-0007')
    server.state = { version: 6, may: [] }
    server.before = first('cases.not_now')
    server.after = once('report', lost) // the note arrives, its answer doesn't
    await flush(store, server, clock)
    expect((await left())[0]).toMatchObject({ state: 'waiting', late: true })
    expect(await store.photos.count()).toBe(1)
    await flush(new Store(store.name), server, clock, true)
    expect(server.cases).toHaveLength(1)
    expect((await left())[0].state).toBe('noted')
  })
  it('is refused for what it was where nobody came first', async () => {
    await keep('step-0008')
    server.state = { version: 3, may: [] }
    server.before = (w) => { if (w === 'report') throw server.calls.at(-1)!.includes('/overtaken') ? no(409, 'cases.not_overtaken') : no(403, 'cases.not_yours', '不由您办') }
    await flush(store, server, clock)
    expect((await left())[0]).toMatchObject({ state: 'refused', why: { code: 'cases.not_yours', message: '不由您办' } })
    expect(await store.photos.count()).toBe(1)
  })
  it('asks for a sign-in where its session is gone, and goes after it', async () => {
    await keep('step-0005')
    server.before = once('photo', () => { throw no(401, 'gate.sign_in') })
    await flush(store, server, clock)
    expect((await left())[0].state).toBe('signIn')
    await flush(store, server, clock, true)
    expect(await left()).toEqual([])
  })
  it('knows a full disk from other trouble', () => {
    expect(isFull(new DOMException('full', 'QuotaExceededError'))).toBe(true)
    expect(isFull({ name: 'AbortError', inner: { name: 'QuotaExceededError' } })).toBe(true)
    expect(isFull(new Error('x'))).toBe(false)
  })
})
