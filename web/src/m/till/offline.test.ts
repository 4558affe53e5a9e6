import { beforeAll, expect, it } from 'vitest'
import { judge, keepTill, keptTill, tail, type TillKept } from './offline'

const base64url = (b: Uint8Array) => btoa(String.fromCharCode(...b)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
let keys: CryptoKeyPair
let till: TillKept
const NOW = 1_764_000_000_000
async function code(change: { partner?: number; until?: number; face?: number; subject?: number } = {}): Promise<string> {
  const body = new Uint8Array(37)
  const v = new DataView(body.buffer)
  v.setBigUint64(1, BigInt(change.subject ?? 123_456_789_012_345))
  v.setBigUint64(13, BigInt(change.partner ?? 7))
  v.setUint32(21, change.face ?? 1500)
  v.setBigUint64(29, BigInt(change.until ?? NOW + 1000))
  const signature = new Uint8Array(await crypto.subtle.sign({ name: 'Ed25519' }, keys.privateKey, body))
  return 'TM1' + base64url(new Uint8Array([...body, ...signature]))
}
beforeAll(async () => {
  keys = (await crypto.subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify'])) as CryptoKeyPair
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', keys.publicKey))
  till = { account: 1, till_id: 2, key: 'k', name: 't', queue: [], used: [], state: { till_id: 2, partner: 7, name: 't', partner_name: 'p', sign_key: base64url(raw), offline_count: 2, offline_fen: 3000, now_ms: NOW, batches: [] } }
})

it('a signed code of this partner is taken, and says what it is', async () => {
  const v = await judge(till, await code(), NOW)
  expect(v).toMatchObject({ ok: true, said: { kind: 0, subject: 123_456_789_012_345, partner: 7, face_fen: 1500, until_ms: NOW + 1000 } })
})
it('one letter changed is a forgery; so is another key, another length, nonsense', async () => {
  const right = await code()
  for (const at of [4, 30, 70, right.length - 2]) {
    const wrong = right.slice(0, at) + (right[at] === 'A' ? 'B' : 'A') + right.slice(at + 1)
    expect(await judge(till, wrong, NOW)).toEqual({ ok: false, why: 'forged' })
  }
  expect(await judge(till, right + 'AAAA', NOW)).toEqual({ ok: false, why: 'forged' })
  expect(await judge(till, 'TM1%%%', NOW)).toEqual({ ok: false, why: 'forged' })
  const other = { ...till, state: { ...till.state!, sign_key: base64url(new Uint8Array(32).fill(9)) } }
  expect((await judge(other, right, NOW)).ok).toBe(false)
})
it('time, place, a second showing and the limit are kept without a line too', async () => {
  expect(await judge(till, await code({ until: NOW - 1 }), NOW)).toEqual({ ok: false, why: 'over' })
  expect(await judge(till, await code({ partner: 8 }), NOW)).toEqual({ ok: false, why: 'elsewhere' })
  const right = await code()
  expect(await judge({ ...till, used: [tail(right)] }, right, NOW)).toEqual({ ok: false, why: 'used' })
  const line = { line: 'a', code: 'x', at_ms: NOW, value_fen: 1501 }
  expect(await judge({ ...till, queue: [line] }, right, NOW)).toEqual({ ok: false, why: 'limit' })
  expect((await judge({ ...till, queue: [{ ...line, value_fen: 1500 }] }, right, NOW)).ok).toBe(true)
  expect(await judge({ ...till, queue: [{ ...line, value_fen: 0 }, { ...line, value_fen: 0 }] }, right, NOW)).toEqual({ ok: false, why: 'limit' })
  expect(await judge({ ...till, state: { ...till.state!, offline_count: 0 } }, right, NOW)).toEqual({ ok: false, why: 'cannot' })
  expect(await judge(till, 'D1234', NOW)).toEqual({ ok: false, why: 'onlyScan' })
})
it('a queue that waits is its account’s: who takes the phone over doesn’t write over it', () => {
  const box = new Map<string, string>()
  Object.assign(globalThis, { localStorage: { getItem: (k: string) => box.get(k) ?? null, setItem: (k: string, v: string) => box.set(k, v) } })
  const line = { line: 'a', code: 'x', at_ms: NOW, value_fen: 1500 }
  keepTill({ ...till, account: 1, queue: [line] })
  keepTill({ ...till, account: 2, till_id: 3 })
  expect(keptTill(1)?.queue).toEqual([line])
  expect(keptTill(2)).toMatchObject({ till_id: 3, queue: [] })
  expect(keptTill(4)).toBeUndefined()
  box.set('tm.m.till', JSON.stringify({ ...till, account: 4, queue: [line] })) // as an earlier version kept it
  expect(keptTill(4)?.queue).toEqual([line])
})
