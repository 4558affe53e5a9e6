// What a system of points is open for, how old a key is, and the months of a statement. Pure.
import type { Exchange, ExchangeKey, ExchangeSum, ExchangeTerms, Partner } from '@shared/api/types'
import type { DatedRate } from './rates'

/** Why nothing is exchanged with it today; undefined: it is. */
export function closedWhy(partner: Partner, terms: ExchangeTerms | undefined, rate: DatedRate | undefined): 'over' | 'terms' | 'rate' | undefined {
  if (!partner.live) return 'over'
  if (!terms) return 'terms'
  return rate ? undefined : 'rate'
}

export type KeyState = 'live' | 'soon' | 'over' | 'ended'
export function keyState(key: Pick<ExchangeKey, 'live' | 'ended_ms' | 'since'>, today: string): KeyState {
  if (key.ended_ms) return 'ended'
  if (key.live) return 'live'
  return (key.since ?? '') > today ? 'soon' : 'over'
}

/** What happened to it: agreed to by the person, then its points came at once, or were set aside until the other side spoke; what was
 *  wrong is taken back whole. */
export type Stage = 'agreed' | 'arrived' | 'aside' | 'waiting' | 'confirmed' | 'cancelled' | 'lapsed' | 'backCame' | 'backWent'
const ENDS = { waiting: 'waiting', done: 'confirmed', cancelled: 'cancelled', lapsed: 'lapsed', reversed: 'confirmed' } as const
export function stages(x: Pick<Exchange, 'way' | 'state'>): Stage[] {
  const road: Stage[] = x.way === 'came' ? ['agreed', 'arrived'] : ['agreed', 'aside', ENDS[x.state]]
  if (x.state === 'reversed') road.push(x.way === 'came' ? 'backCame' : 'backWent')
  return road
}

/** … and when, as far as it is known: its beginning and its last change are. The person agreed before the other system asked; when,
 *  only the code knew. */
export function roadOf(x: Pick<Exchange, 'way' | 'state' | 'made_ms' | 'moved_ms'>): { stage: Stage; at_ms?: number }[] {
  const road = stages(x)
  return road.map((stage, i) => ({
    stage, at_ms: stage === 'aside' || stage === 'arrived' ? x.made_ms : stage !== 'agreed' && stage !== 'waiting' && i === road.length - 1 ? x.moved_ms : undefined,
  }))
}

export const TONE = { waiting: 'amber', done: '', cancelled: 'plain', lapsed: 'plain', reversed: 'plain' } as const

/** The first and the last day of "2026-02". */
export function monthSpan(month: string): { since: string; until: string } {
  const [y, m] = month.split('-').map(Number) as [number, number]
  return { since: `${month}-01`, until: new Date(Date.UTC(y, m, 0)).toISOString().slice(0, 10) }
}

/** Of a statement: what is done, each way, and what is owed for it. */
export function doneOf(sums: readonly ExchangeSum[]): { came: number; went: number; pay_fen: number } {
  const done = sums.filter((s) => s.state === 'done')
  const of = (way: ExchangeSum['way']) => done.filter((s) => s.way === way).reduce((n, s) => n + s.points, 0)
  return { came: of('came'), went: of('went'), pay_fen: done.reduce((n, s) => n + s.pay_fen, 0) }
}
