// What a phone keeps of other people's homes: masked, for a week, for the account that saw it, and nothing after signing out.
import 'fake-indexeddb/auto'
import { beforeEach, expect, it } from 'vitest'
import { keepSeen, lastSeen, masked, Seen, wipeSeen } from './kept'
import { wordsTell } from './words'

let names = 0
let store: Seen
const DAY = 86_400_000
beforeEach(() => { store = new Seen('k' + ++names) })

it('keeps no words', () => {
  const page = { home: { room: '101', cares: 'C04' }, visits: [{ id: 1, words: '家里灯坏了' }], notes: [{ words: 'x', answer: 'y', about: 'let' }] }
  expect(masked(page)).toEqual({ home: { room: '101', cares: 'C04' }, visits: [{ id: 1 }], notes: [{ about: 'let' }] })
})
it('shows what was seen to whoever saw it, for a week', async () => {
  await keepSeen(store, 7, 'home:1', { home: { room: '101' }, words: 'x' }, 0)
  expect((await lastSeen(store, 7, 'home:1', 6 * DAY))?.data).toEqual({ home: { room: '101' } })
  expect(await lastSeen(store, 8, 'home:1', 1)).toBeUndefined()
  expect(await lastSeen(store, 7, 'home:2', 1)).toBeUndefined()
  expect(await lastSeen(store, 7, 'home:1', 8 * DAY)).toBeUndefined()
  await keepSeen(store, 7, 'home:2', {}, 9 * DAY)
  expect(await store.pages.count()).toBe(1)
})
it('is wiped', async () => {
  await keepSeen(store, 7, 'home:1', {}, 0)
  await wipeSeen(store)
  expect(await store.pages.count()).toBe(0)
})
it('knows the numbers that the server would refuse', () => {
  for (const w of ['13800138000', '138 0013 8000', '１３８００１３８０００', '电话1380013', '028-8555-1234']) expect(wordsTell(w), w).toBe(true)
  for (const w of ['', '5栋2单元1203', '2026-03-01 再来', '123456 元']) expect(wordsTell(w), w).toBe(false)
})
