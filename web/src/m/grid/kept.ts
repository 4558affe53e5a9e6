// What was seen last of my homes, for stairwells without a line: masked as the server gave it, without words that were said
// behind a door; a week at most, and gone when its account signs out or its session ends.
import Dexie, { type Table } from 'dexie'

interface Kept { id: string; account: number; at_ms: number; data: unknown }
const WEEK_MS = 7 * 86_400_000

export class Seen extends Dexie {
  pages!: Table<Kept, string>
  constructor(name = 'tuimen-m-homes') {
    super(name)
    this.version(1).stores({ pages: 'id, at_ms' })
  }
}
export const seen = new Seen()
export const wipeSeen = (store = seen) => store.pages.clear().catch(() => undefined)

/** Takes out what isn't kept on a phone: `words` and `answer`, wherever they stand. */
export function masked(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(masked)
  if (data === null || typeof data !== 'object') return data
  return Object.fromEntries(Object.entries(data).filter(([k]) => k !== 'words' && k !== 'answer').map(([k, v]) => [k, masked(v)]))
}
export async function keepSeen(store: Seen, account: number, id: string, data: unknown, now: number) {
  await store.pages.where('at_ms').below(now - WEEK_MS).delete()
  await store.pages.put({ id, account, at_ms: now, data: masked(data) })
}
export async function lastSeen(store: Seen, account: number, id: string, now: number): Promise<Kept | undefined> {
  const kept = await store.pages.get(id)
  return kept && kept.account === account && now - kept.at_ms < WEEK_MS ? kept : undefined
}
