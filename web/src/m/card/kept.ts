// My card stays on the phone, so that names and numbers are there without a line. Only the holder's own, and only until they
// sign out. Portraits are kept beside it as pictures.
import Dexie, { type Table } from 'dexie'
import { BASE } from '@shared/api/client'
import type { Card, CardPerson } from '@shared/api/types'

export interface KeptCard { account: number; post: number; lang: string; at_ms: number; card: Card; faces: Record<number, string> }
class CardStore extends Dexie {
  cards!: Table<KeptCard, number>
  constructor() {
    super('tuimen-m-card')
    this.version(1).stores({ cards: 'account' })
  }
}
let store: CardStore | undefined
const cards = () => (store ??= new CardStore()).cards

export const keptCard = (account: number) => cards().get(account).catch(() => undefined)
export const forgetCards = () => cards().clear().catch(() => undefined)

export const peopleOf = (c: Card): CardPerson[] => [...c.levels.flatMap((l) => l.people), ...c.beside, ...c.below]

const asText = (blob: Blob) => new Promise<string>((done, fail) => {
  const r = new FileReader()
  r.onload = () => done(String(r.result))
  r.onerror = () => fail(r.error)
  r.readAsDataURL(blob)
})
async function face(account: number): Promise<string | undefined> {
  try {
    const a = await fetch(`${BASE}/accounts/${account}/face`, { credentials: 'same-origin' })
    return a.ok ? await asText(await a.blob()) : undefined
  } catch { return undefined }
}

/** Keeps the card; portraits that haven't changed aren't asked for again. */
export async function keepCard(account: number, post: number, lang: string, card: Card, now: number): Promise<KeptCard> {
  const before = await keptCard(account)
  const shown = new Map(peopleOf(card).filter((p) => p.face_ms).map((p) => [p.account_id, p.face_ms]))
  const old = new Map(before ? peopleOf(before.card).map((p) => [p.account_id, p.face_ms]) : [])
  const faces: Record<number, string> = {}
  for (const [id, ms] of [...shown].slice(0, 60)) {
    const same = old.get(id) === ms ? before?.faces[id] : undefined
    const text = same ?? (await face(id))
    if (text) faces[id] = text
  }
  const kept = { account, post, lang, at_ms: now, card, faces }
  await cards().put(JSON.parse(JSON.stringify(kept)) as KeptCard).catch(() => undefined)
  return kept
}
