// The outbox at work: what pages see of it, and what makes it send: start, a new item, the network coming back, the page
// being looked at, sign-in, and its own patience.
import { liveQuery } from 'dexie'
import { computed, readonly, ref, shallowRef } from 'vue'
import { api, got, sendRaw } from '@shared/api/client'
import { newKey } from '@shared/api/key'
import { asRefusal } from '@shared/api/problem'
import type { InspectionNew, Session, VisitNew } from '@shared/api/types'
import { alone } from './lock'
import { flush, nextTime, type Wire } from './send'
import { discard, Store, submit, submitRound, submitStep, submitVisit, type CaseStep, type Draft, type Item, type Receipt, type Shot } from './store'

const PHOTO_MS = 90_000
const REPORT_MS = 45_000
export const store = new Store()
const items = shallowRef<Item[]>([])
const receipts = shallowRef<Receipt[]>([])
const busy = ref(false)
export const outbox = readonly(items)
export const kept = readonly(receipts)
export const sending = readonly(busy)
export const waitingCount = computed(() => items.value.filter((i) => i.state !== 'noted').length)

const told = (e: unknown): never => {
  const r = asRefusal(e)
  throw { status: r.status, code: r.code, message: r.message, fields: { ...r.fields('zh'), ...prefixed(r.fields('en')) } }
}
const prefixed = (fields: Record<string, string>) => Object.fromEntries(Object.entries(fields).map(([k, v]) => ['en:' + k, v]))
export const wire: Wire = {
  me: () => got(api.GET('/session')).then((s) => (s as Session | undefined)?.account_id ?? 0).catch((e) => (asRefusal(e).status === 401 ? 0 : told(e))),
  photo: (blob, key, anonymous) =>
    sendRaw<{ id: number }>('/photos', blob, { type: blob.type || 'image/jpeg', key, anonymous, timeout_ms: PHOTO_MS }).then((p) => p.id).catch(told),
  report: (path, body, key) =>
    sendRaw<{ id?: number; case_id?: number; number?: string; token?: string; follow?: string } | undefined>(path, body, { type: 'application/json', key, anonymous: path === '/reports', timeout_ms: REPORT_MS })
      .then((c) => ({ number: c?.number ?? '', id: c?.id ?? c?.case_id ?? 0, token: c?.token, follow: c?.follow })).catch(told),
  now: (id) => got(api.GET('/cases/{id}', { params: { path: { id } } })).then((c) => ({ version: c.version, may: (c.may ?? []).map((m) => m.verb) })).catch(told),
}
const clock = { now: Date.now, random: Math.random }

let timer: ReturnType<typeof setTimeout> | undefined
let running: Promise<void> | undefined
let again: 'no' | 'due' | 'all' = 'no'

async function work(all: boolean) {
  clearTimeout(timer)
  busy.value = true
  try { await alone(store, () => flush(store, wire, clock, all)) } catch { /* the database is closing */ } finally { busy.value = false }
  const at = await nextTime(store).catch(() => undefined)
  if (at !== undefined) timer = setTimeout(() => void send(), Math.max(1000, at - Date.now()))
}
/** Send what waits. While a round is under way, another follows it. */
export function send(all = false): Promise<void> {
  if (running) {
    again = all || again === 'all' ? 'all' : 'due'
    return running
  }
  running = work(all).finally(() => {
    running = undefined
    if (again !== 'no') {
      const more = again === 'all'
      again = 'no'
      void send(more)
    }
  })
  return running
}

export function startOutbox() {
  liveQuery(() => store.items.orderBy('made_ms').toArray()).subscribe({ next: (list) => { items.value = list }, error: () => undefined })
  liveQuery(() => store.receipts.orderBy('at_ms').reverse().limit(100).toArray()).subscribe({ next: (list) => { receipts.value = list }, error: () => undefined })
  addEventListener('online', () => void send(true))
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') void send(true) })
  void send(true)
}

export async function put(draft: string, by: { account: number; who: string }): Promise<string | undefined> {
  const id = await submit(store, draft, by, newKey(), Date.now())
  void send(true)
  return id
}
/** A visit, with the key it keeps until the server has it: tapped once it is one visit, however often it must be sent. */
export async function putVisit(visit: VisitNew, shown: Pick<Draft, 'class_name' | 'place_words'>, by: { account: number; who: string }): Promise<string> {
  const id = await submitVisit(store, visit, shown, by, newKey(), Date.now())
  void send(true)
  return id
}
export async function putRound(round: InspectionNew, shots: Blob[], shown: Pick<Draft, 'class_name' | 'place_words'>, by: { account: number; who: string }): Promise<string> {
  const id = await submitRound(store, round, shots, shown, by, newKey(), Date.now())
  void send(true)
  return id
}
export async function putStep(step: CaseStep, shots: Shot[], shown: Pick<Draft, 'class_name' | 'words' | 'place_words'>, by: { account: number; who: string }, key: string, sent?: string): Promise<string> {
  const id = await submitStep(store, step, shots, shown, by, key, Date.now(), sent)
  void send(true)
  return id
}
export const drop = (id: string) => discard(store, id)
export const forget = (id: string) => store.receipts.delete(id)
export const follow = (r: Receipt) => store.receipts.put(r)
/** Kept receipts of the one who leaves would tell the next holder of this phone about them. */
export const forgetAccount = (account: number) => store.receipts.where('at_ms').above(0).filter((r) => r.account === account && account !== 0).delete()
