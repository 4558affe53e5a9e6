// What this phone keeps until the server has it: drafts, reports to send, their photos, and receipts. IndexedDB by Dexie.
// A report's key is made when the person presses send and stays until the server has given a final answer.
import Dexie, { type Table } from 'dexie'
import type { CaseReport, CaseVerb, InspectionNew, StepBody, VisitNew } from '@shared/api/types'

/** The person's words as the form holds them; 'new' or, while a refused report is being mended, its item's id. */
export interface Draft {
  id: string
  class: string; class_name: string; icon: string
  words: string
  lon?: number; lat?: number; near_m?: number; place?: string; place_words: string
  address: string
  phone: string; name: string
}
export interface Why { status: number; code: string; message: string; fields: Record<string, string> }
/** waiting: to be sent when its time comes. refused: the person must mend or delete it. signIn: its sender must sign in.
    noted: somebody else came first, and it is kept on the case as a note; here until the person has read so. */
export type ItemState = 'waiting' | 'refused' | 'signIn' | 'noted'
export interface Item {
  id: string
  made_ms: number
  account: number // who sends it; 0: by phone number
  who: string
  draft: Draft
  key: string // Idempotency-Key
  state: ItemState
  tries: number
  next_ms: number
  body?: string // what was sent: from the first try on every retry sends these very bytes
  tried_ms?: number
  visit?: VisitNew // a visit to a household instead of a report; its draft says only what the outbox shows
  round?: Omit<InspectionNew, 'photos'> // a point of a round, with its photos beside it
  step?: CaseStep // a step along a case's road, with its photos beside it
  late?: boolean // a step that somebody else came before: it goes as a note
  renewed?: boolean // photos were uploaded a second time, because the server had dropped them
  why?: Why
}
export interface Photo {
  id?: number
  owner: string // 'new' or an item's id
  blob: Blob
  key: string
  server_id?: number
  up_ms?: number
}
/** A step as it was taken on this phone; what else it says is as it was then. */
export interface CaseStep { case_id: number; number: string; verb: CaseVerb; body: Omit<StepBody, 'photos' | 'assists'> }
export interface Shot { blob: Blob; key: string; server_id?: number }
/** What is left of a report that arrived. For reports by phone number the token is the only way to rate. */
export interface Receipt {
  id: string
  number: string
  case_id: number
  account: number
  token?: string
  class?: string
  class_name: string
  words: string
  at_ms: number
  follow?: boolean // somebody else's report, which this person met as well
  rated?: boolean
  code?: string // of a hidden report: who shows it is its reporter. Then neither account nor words are kept beside it
}
export interface Lease { id: 'sender'; tab: string; until_ms: number }

export class Store extends Dexie {
  drafts!: Table<Draft, string>
  items!: Table<Item, string>
  photos!: Table<Photo, number>
  receipts!: Table<Receipt, string>
  leases!: Table<Lease, string>
  constructor(name = 'tuimen-m') {
    super(name)
    this.version(1).stores({ drafts: 'id', items: 'id, made_ms', photos: '++id, owner', receipts: 'id, at_ms', leases: 'id' })
  }
}

export const emptyDraft = (id = 'new'): Draft => ({
  id, class: '', class_name: '', icon: '', words: '', place_words: '', address: '', phone: '', name: '',
})

/** What goes over the wire. Empty fields are left out. */
export function reportOf(d: Draft, photos: number[], account: number): CaseReport {
  const point = d.lon !== undefined && d.lat !== undefined
  return {
    class: d.class, words: d.words.trim(),
    ...(point ? { lon: d.lon, lat: d.lat, datum: 'wgs84' as const } : d.place ? { place: d.place } : {}),
    ...(d.address.trim() ? { address: d.address.trim() } : {}),
    ...(photos.length ? { photos: photos.map((id) => ({ id })) } : {}),
    ...(account === 0 ? { phone: d.phone.trim(), ...(d.name.trim() ? { name: d.name.trim() } : {}) } : {}),
  }
}

/** A visit needs no draft: it is whole when it is written down. */
export async function submitVisit(store: Store, visit: VisitNew, shown: Pick<Draft, 'class_name' | 'place_words'>, by: { account: number; who: string }, key: string, now: number) {
  const draft = { ...emptyDraft(key), icon: 'door', ...shown }
  await store.items.put({ id: key, made_ms: now, ...by, draft, key, state: 'waiting', tries: 0, next_ms: now, visit })
  return key
}

/** A point of a round: whole when it is tapped, with the photos that were taken there. */
export function submitRound(store: Store, round: InspectionNew, shots: Blob[], shown: Pick<Draft, 'class_name' | 'place_words'>, by: { account: number; who: string }, key: string, now: number) {
  return store.transaction('rw', store.items, store.photos, async () => {
    for (const [n, blob] of shots.entries()) await store.photos.add({ owner: key, blob, key: `${key}-p${n}` })
    const draft = { ...emptyDraft(key), icon: 'todo', words: round.words ?? '', ...shown }
    await store.items.put({ id: key, made_ms: now, ...by, draft, key, state: 'waiting', tries: 0, next_ms: now, round })
    return key
  })
}

/** A step: `sent` are the very bytes of a try whose answer never came, under the same key. */
export function submitStep(store: Store, step: CaseStep, shots: Shot[], shown: Pick<Draft, 'class_name' | 'words' | 'place_words'>, by: { account: number; who: string }, key: string, now: number, sent?: string) {
  return store.transaction('rw', store.items, store.photos, async () => {
    for (const s of shots) await store.photos.add({ owner: key, blob: s.blob, key: s.key, ...(s.server_id !== undefined && { server_id: s.server_id, up_ms: now }) })
    await store.items.put({ id: key, made_ms: now, ...by, draft: { ...emptyDraft(key), icon: 'todo', ...shown }, key, state: 'waiting', tries: 0, next_ms: now, step, ...(sent !== undefined && { body: sent, tried_ms: now }) })
    return key
  })
}
/** The phone's disk is full: nothing was kept. */
export const isFull = (e: unknown): boolean => {
  const name = (e as { name?: string; inner?: { name?: string } } | undefined)
  return name?.name === 'QuotaExceededError' || name?.inner?.name === 'QuotaExceededError'
}

/** From draft to outbox in one transaction: pressed twice or crashed half-way, there is one item or the draft. */
export function submit(store: Store, draft: string, by: { account: number; who: string }, key: string, now: number) {
  return store.transaction('rw', store.drafts, store.items, store.photos, async () => {
    const d = await store.drafts.get(draft)
    if (!d) return undefined
    const mended = await store.items.get(draft)
    const id = mended ? mended.id : key
    const item: Item = {
      id, made_ms: mended?.made_ms ?? now, ...by, draft: { ...d, id }, key, state: 'waiting', tries: 0, next_ms: now,
    }
    await store.items.put(item)
    if (!mended) await store.photos.where('owner').equals(draft).modify({ owner: id })
    else await store.photos.where('owner').equals(id).modify((p) => { delete p.server_id; delete p.up_ms; p.key = key + '-' + p.id })
    await store.drafts.delete(draft)
    return id
  })
}

export function discard(store: Store, id: string) {
  return store.transaction('rw', store.drafts, store.items, store.photos, async () => {
    await store.items.delete(id)
    await store.drafts.delete(id)
    await store.photos.where('owner').equals(id).delete()
  })
}
