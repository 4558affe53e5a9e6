// Takes what waits to the server, one after another. Nothing is deleted before a final answer, and every retry carries the
// same key and the same bytes, so that a crash or a lost answer makes neither two cases nor none.
import { isFinal } from '@shared/api/problem'
import type { CaseStep, Receipt, Store, Item, Photo } from './store'
import { discard, reportOf } from './store'

export interface Refused { status: number; code: string; message: string; fields: Record<string, string> }
/** The line to the server. Each throws a `Refused`; status 0: no answer. */
export interface Wire {
  me(): Promise<number> // the account signed in; 0: nobody
  photo(blob: Blob, key: string, anonymous: boolean): Promise<number>
  report(path: string, body: string, key: string): Promise<{ number: string; id: number; token?: string; follow?: string }>
  now(case_id: number): Promise<{ version: number; may: string[] }> // a case as it is, and what this person may do next
}
export interface Clock { now(): number; random(): number }

const PHOTO_FRESH_MS = 40 * 60_000 // the server keeps a loose photo for an hour
const CAME_FIRST = ['house.moved_on', 'cases.not_now', 'cases.not_yours', 'house.not_found'] // what a step is refused with then
const KEY_KEPT_MS = 6 * 86_400_000 // and answers to keys for a week
const WAIT_FIRST_MS = 2000
const WAIT_MOST_MS = 5 * 60_000

export const comesBack = (status: number) => status !== 401 && !isFinal({ status })
export const waitFor = (tries: number, random: number) =>
  Math.min(WAIT_FIRST_MS * 2 ** Math.max(0, tries - 1), WAIT_MOST_MS) * (0.75 + random / 2)

const asRefused = (e: unknown): Refused => {
  const r = e as Partial<Refused>
  return typeof r?.status === 'number'
    ? { status: r.status, code: r.code ?? '', message: r.message ?? '', fields: r.fields ?? {} }
    : { status: 0, code: 'net.unreachable', message: '', fields: {} }
}

async function uploads(store: Store, wire: Wire, item: Item, now: number): Promise<number[]> {
  const ids: number[] = []
  for (const p of await store.photos.where('owner').equals(item.id).sortBy('id')) {
    let fresh = p.server_id !== undefined && now - (p.up_ms ?? 0) < PHOTO_FRESH_MS
    if (p.server_id !== undefined && !fresh) {
      p.key = `${item.key}-${p.id}-${now}`
      await store.photos.update(p.id!, { key: p.key, server_id: undefined, up_ms: undefined } as Partial<Photo>)
    }
    if (!fresh) {
      p.server_id = await wire.photo(p.blob, p.key, item.account === 0)
      await store.photos.update(p.id!, { server_id: p.server_id, up_ms: now })
      fresh = true
    }
    ids.push(p.server_id!)
  }
  return ids
}

/** Somebody came first, and the case has it as a note: its photos are there now, the person is told here. */
function noted(store: Store, item: Item) {
  return store.transaction('rw', store.items, store.photos, async () => {
    await store.photos.where('owner').equals(item.id).delete()
    await store.items.update(item.id, { state: 'noted', why: { status: 409, code: 'outbox.noted', message: '', fields: {} } } as Partial<Item>)
  })
}

/** It arrived: out of the outbox and into the receipts at once. */
function settle(store: Store, item: Item, said: { number: string; id: number; token?: string; follow?: string }, now: number) {
  if (item.visit) return store.items.delete(item.id) // its household shows it
  if (item.late) return noted(store, item)
  if (item.round || item.step) return discard(store, item.id) // its route shows it, or the case's road
  return store.transaction('rw', store.items, store.photos, store.receipts, async () => {
    const receipt: Receipt = {
      id: item.id, number: said.number, case_id: said.id, account: item.account, class: item.draft.class, class_name: item.draft.class_name,
      words: item.draft.words, at_ms: now, ...(said.token ? { token: said.token } : {}),
    }
    // whoever finds this phone learns that there is a report, and not about what
    if (said.follow) Object.assign(receipt, { code: said.follow, account: 0, case_id: 0, class: undefined, class_name: '', words: '', token: undefined })
    await store.receipts.put(receipt)
    await store.items.delete(item.id)
    await store.photos.where('owner').equals(item.id).delete()
  })
}

/** The server has dropped the photos before the report came: upload them again, once, under new keys. */
function renew(store: Store, item: Item, now: number) {
  return store.transaction('rw', store.items, store.photos, async () => {
    await store.photos.where('owner').equals(item.id).modify((p) => { delete p.server_id; delete p.up_ms; p.key = `${item.key}-${p.id}-r` })
    await store.items.update(item.id, { key: item.key + '-r', body: undefined, tried_ms: undefined, renewed: true, next_ms: now } as Partial<Item>)
  })
}

/** Somebody else moved the case while this step waited. The road decides: where the step may still be taken it is taken on
    what the case is now, once; where it may not, it goes to the case as a note, and both are told. */
async function overtaken(store: Store, wire: Wire, item: Item, refused: Refused, clock: Clock) {
  const step = item.step!
  const anew = { body: undefined, tried_ms: undefined, next_ms: clock.now() }
  try {
    const now = await wire.now(step.case_id)
    if (now.may.includes(step.verb) && !item.renewed) {
      await store.items.update(item.id, { ...anew, step: { ...step, body: { ...step.body, version: now.version } }, key: item.key + '-v', renewed: true } as Partial<Item>)
      return
    }
  } catch (e) {
    const why = asRefused(e)
    if (comesBack(why.status)) { await judge(store, item, why, clock); return } // gone from sight: it was sent on; a note reaches it
  }
  await store.items.update(item.id, { ...anew, key: item.key + '-o', late: true, why: refused } as Partial<Item>)
}
const asNote = (step: CaseStep) => ({ verb: step.verb, version: step.body.version, ...(step.body.words && { words: step.body.words }) })

async function judge(store: Store, item: Item, why: Refused, clock: Clock) {
  const now = clock.now()
  if (comesBack(why.status)) {
    const tries = item.tries + 1
    await store.items.update(item.id, { tries, next_ms: now + waitFor(tries, clock.random()), why })
  } else if (why.status === 401) {
    await store.items.update(item.id, { state: 'signIn', why })
  } else if (why.code === 'photos.not_yours' && !item.renewed) {
    await renew(store, item, now)
  } else {
    await store.items.update(item.id, { state: 'refused', why })
  }
}

/** One item, one attempt. True: the line holds, go on with the next. */
export async function sendOne(store: Store, wire: Wire, id: string, me: number, clock: Clock): Promise<boolean> {
  const item = await store.items.get(id)
  if (!item || item.state === 'refused' || item.state === 'noted') return true
  if (item.account !== 0 && item.account !== me) {
    if (item.state !== 'signIn') await store.items.update(id, { state: 'signIn' })
    return true
  }
  if (item.tried_ms !== undefined && clock.now() - item.tried_ms > KEY_KEPT_MS) {
    await store.items.update(id, { state: 'refused', why: { status: 0, code: 'outbox.old', message: '', fields: {} } })
    return true
  }
  if (item.state === 'signIn') await store.items.update(id, { state: 'waiting' })
  try {
    if (item.body === undefined) {
      const photos = item.visit ? [] : await uploads(store, wire, item, clock.now())
      item.body = JSON.stringify(item.step ? { ...(item.late ? asNote(item.step) : item.step.body), ...(photos.length && { photos: photos.map((id) => ({ id })) }) } : item.visit ?? (item.round ? { ...item.round, ...(photos.length && { photos: photos.map((id) => ({ id })) }) } : reportOf(item.draft, photos, item.account)))
      await store.items.update(id, { body: item.body, tried_ms: clock.now(), state: 'waiting' })
    }
    const said = await wire.report(item.step ? `/cases/${item.step.case_id}/${item.late ? 'overtaken' : item.step.verb}` : item.visit ? '/visits' : item.round ? '/inspections' : item.account === 0 ? '/reports' : '/cases', item.body, item.key)
    await settle(store, item, said, clock.now())
    return true
  } catch (e) {
    const why = asRefused(e)
    if (item.step && !item.late && CAME_FIRST.includes(why.code)) await overtaken(store, wire, item, why, clock)
    else if (item.late && why.code === 'cases.not_overtaken') await judge(store, item, item.why!, clock) // refused for what it was
    else await judge(store, item, why, clock)
    return !comesBack(why.status)
  }
}

/** All that is due; `force`: all that waits. Stops when the line is down. Looks again before it ends, so that what was
    added meanwhile goes too. */
export async function flush(store: Store, wire: Wire, clock: Clock, force = false): Promise<void> {
  const done = new Set<string>()
  let me: number | undefined
  for (;;) {
    const due = (i: Item) => i.state !== 'refused' && i.state !== 'noted' && (i.state === 'signIn' || force || i.next_ms <= clock.now()) && !done.has(i.id + i.key)
    const next = (await store.items.orderBy('made_ms').toArray()).find(due)
    if (!next) return
    if (next.account !== 0 && me === undefined) {
      try { me = await wire.me() } catch (e) {
        await judge(store, next, asRefused(e), clock)
        return
      }
    }
    done.add(next.id + next.key)
    if (!(await sendOne(store, wire, next.id, me ?? 0, clock))) return
  }
}

/** When to look again by itself; undefined: only when something happens. */
export async function nextTime(store: Store): Promise<number | undefined> {
  const waiting = (await store.items.toArray()).filter((i) => i.state === 'waiting').map((i) => i.next_ms)
  return waiting.length ? Math.min(...waiting) : undefined
}
