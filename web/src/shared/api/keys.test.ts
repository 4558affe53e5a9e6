// Keys over lost answers: against a pretend server that keeps keys as the real one does.
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { api, got, onSavedBefore, sendRaw, setApiLanguage } from './client'
import { keyFor, leaveOpen, shut } from './keys'
import { asRefusal, isFinal, Refusal } from './problem'

const says = (status: number, body: unknown) => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })
const no = (status: number, code: string) => says(status, { status, code, title: code })
class Server {
  done: string[] = []
  keys: string[] = []
  before?: () => Response | undefined
  after?: () => Response
  private kept = new Map<string, string>()
  take(door: string, key: string, body: string): Response {
    this.keys.push(key)
    const first = this.before?.()
    if (first) return first
    const what = door + ' ' + body
    const was = this.kept.get(key)
    if (was !== undefined && was !== what) return no(422, 'house.key_reused')
    if (was === undefined) { this.kept.set(key, what); this.done.push(what) }
    return this.after ? this.after() : says(201, { id: this.done.length })
  }
}
let server: Server
let door = 0
const lost = () => { throw new TypeError('Failed to fetch') }
const unsure = () => no(503, 'house.unsure')
const broken = () => new Response(new ReadableStream({ start: (c) => { c.enqueue(new TextEncoder().encode('{"id"')); c.error(new TypeError('cut off')) } }), { status: 201 })
const buy = (goods_id: number) => got(api.POST(`/me/orders?n=${door}` as '/me/orders', { baseUrl: 'http://here/api/v1', fetch: (r) => fetch(r), body: { goods_id, quantity: 1 } }))
const tried = (n: number) => buy(n).then(() => 'done', (e) => asRefusal(e).code)

beforeEach(() => {
  server = new Server()
  door++ // each test has a door of its own
  setApiLanguage('en')
  vi.stubGlobal('fetch', async (at: Request | string, how?: RequestInit) => (typeof at === 'string'
    ? server.take(at, (how!.headers as Record<string, string>)['Idempotency-Key'], String(how!.body))
    : server.take(at.url, at.headers.get('Idempotency-Key')!, await at.text())))
})

describe('which refusals end an act', () => {
  it.each([400, 403, 404, 409, 413, 422])('%i does', (status) => { expect(isFinal({ status })).toBe(true) })
  it.each([0, 401, 408, 425, 429, 500, 502, 503, 504])('%i does not', (status) => { expect(isFinal({ status })).toBe(false) })
})

it('called off by the page itself, as a drawing that has moved on: what comes next is another', async () => {
  const end = new AbortController()
  server.after = () => { end.abort(); return lost() }
  const first = got(api.POST(`/me/orders?n=${door}` as '/me/orders', { baseUrl: 'http://here/api/v1', fetch: (r) => fetch(r), signal: end.signal, body: { goods_id: 1, quantity: 1 } }))
  await expect(first).rejects.toThrow()
  server.after = undefined
  expect(await tried(2)).toBe('done')
  expect(server.keys[0]).not.toBe(server.keys[1])
})

describe('pressed again', () => {
  it.each([['the answer was lost', lost], ['it is not known whether it was saved', unsure], ['a proxy gave up', () => no(504, 'x')], ['the answer broke off', broken]])('%s: done once', async (_, after) => {
    server.after = after
    expect(await tried(1)).not.toBe('done')
    server.after = undefined
    expect(await tried(1)).toBe('done')
    expect(server.done).toHaveLength(1)
    expect(await tried(1)).toBe('done') // what is sent after an answer is another act
    expect(server.done).toHaveLength(2)
  })
  it('lost on its way there: done once, with what is said by then', async () => {
    server.before = lost
    await tried(1)
    server.before = undefined
    expect(await tried(2)).toBe('done')
    expect(server.done).toHaveLength(1)
  })
  it('with other content after the first was saved: not done, and told so; then it is an act of its own', async () => {
    let stale = 0
    onSavedBefore(() => { stale++ })
    server.after = unsure
    await tried(1)
    server.after = undefined
    const e = await buy(2).catch((x) => x as Refusal)
    expect(e).toMatchObject({ code: 'house.key_reused' })
    expect((e as Refusal).message).toMatch(/was saved after all/)
    expect([server.done.length, stale]).toEqual([1, 1])
    expect(await tried(2)).toBe('done')
    expect(server.done).toHaveLength(2)
  })
  it('after the session ended in between: done once', async () => {
    server.after = lost
    await tried(1)
    server.after = undefined
    server.before = () => no(401, 'house.not_signed_in')
    await tried(1)
    server.before = undefined
    await tried(1)
    expect(server.done).toHaveLength(1)
  })
  it.each([401, 429])('after %i: the same key', async (status) => {
    server.before = () => no(status, 'x')
    await tried(1)
    await tried(1)
    expect(server.keys[1]).toBe(server.keys[0])
  })
  it('after a definite no: a key of its own, since the no is kept under the first', async () => {
    server.before = () => no(409, 'goods.none_left')
    await tried(1)
    await tried(1)
    expect(server.keys[1]).not.toBe(server.keys[0])
  })
  it('two at once are two acts', async () => {
    await Promise.all([tried(1), tried(1)])
    expect(server.done).toHaveLength(2)
  })
})

describe('bytes', () => {
  const put = (key?: string) => sendRaw(`/imports?n=${door}`, 'rows', { type: 'text/csv', key }).then(() => 'done', (e) => asRefusal(e).code)
  it.each([lost, unsure, broken])('sent again after no answer: taken once', async (after) => {
    server.after = after
    await put()
    server.after = undefined
    expect(await put()).toBe('done')
    expect(server.done).toHaveLength(1)
  })
  it('with a key of their own leave nothing behind', async () => {
    server.after = lost
    await put('my-own-key-1')
    server.after = undefined
    await put()
    expect(server.keys[1]).not.toBe('my-own-key-1')
  })
})

describe('a door', () => {
  it('is forgotten after an hour, and when its key has gone elsewhere', () => {
    leaveOpen('a', 'k1', 0)
    expect(keyFor('a', 3_599_999)).toBe('k1')
    leaveOpen('a', 'k1', 0)
    expect(keyFor('a', 3_600_000)).not.toBe('k1')
    leaveOpen('a', 'k1', 0)
    shut('a')
    expect(keyFor('a', 1)).not.toBe('k1')
  })
})
