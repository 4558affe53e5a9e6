// Two planners on one scenario: what each has changed since both read it is put together, and nothing is lost. Pure.
import type { CircleAct } from '@shared/api/types'

const same = (a: CircleAct, b: CircleAct) => JSON.stringify(plain(a)) === JSON.stringify(plain(b))
/** Fields in one order, absent ones left out: the server sends empty texts where the page has none. */
const plain = (a: CircleAct) => [a.kind, a.facility ?? 0, a.name || '', a.lon ?? 0, a.lat ?? 0, (a.services ?? []).map((s) => s.code), a.hours || '', a.capacity ?? -1, a.cost_fen ?? -1]
/** What an act is about: a facility's place, its hours, or a point. */
const about = (a: CircleAct) => (a.facility ? `${a.facility}:${a.kind === 'change' ? 'change' : 'place'}` : `${a.kind}:${a.lon},${a.lat}`)

export interface Merged { acts: CircleAct[]; clashes: CircleAct[] }
export const sameActs = (a: CircleAct[], b: CircleAct[]) => a.length === b.length && a.every((x, i) => same(x, b[i]))
export function merged(base: CircleAct[], mine: CircleAct[], theirs: CircleAct[]): Merged {
  const has = (list: CircleAct[], a: CircleAct) => list.some((b) => same(a, b))
  const dropped = base.filter((a) => !has(mine, a))
  const added = mine.filter((a) => !has(base, a))
  const acts = theirs.filter((a) => !(has(dropped, a) && has(base, a)))
  const clashes: CircleAct[] = []
  for (const a of added) {
    const other = acts.find((b) => about(b) === about(a))
    if (other && same(other, a)) continue
    if (other) clashes.push(a)
    else acts.push(a)
  }
  return { acts, clashes }
}
export const costOf = (acts: CircleAct[]) => acts.reduce((sum, a) => sum + (a.cost_fen ?? 0), 0)
/** Ten thousands of yuan, as budgets are told here. */
export const wan = (fen: number) => (fen / 1_000_000).toLocaleString('zh-CN', { maximumFractionDigits: 2 })
