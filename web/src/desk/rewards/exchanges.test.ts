// Which systems are open and why not, keys by their age, what becomes of an exchange, a month and its sums.
import { describe, expect, it } from 'vitest'
import type { ExchangeSum, ExchangeTerms, Partner } from '@shared/api/types'
import { closedWhy, doneOf, keyState, monthSpan, roadOf, stages } from './exchanges'
import type { DatedRate } from './rates'

const partner = (live: boolean) => ({ live }) as Partner
const terms = {} as ExchangeTerms
const rate = {} as DatedRate

describe('another points system', () => {
  it('is open by an agreement in force, terms and a rate of today; what is lacking first is said', () => {
    expect(closedWhy(partner(true), terms, rate)).toBeUndefined()
    expect(closedWhy(partner(false), undefined, undefined)).toBe('over')
    expect(closedWhy(partner(true), undefined, undefined)).toBe('terms')
    expect(closedWhy(partner(true), terms, undefined)).toBe('rate')
  })
  it('has keys that are in force, to come, over or stopped', () => {
    expect(keyState({ live: true, since: '2026-03-01' }, '2026-03-07')).toBe('live')
    expect(keyState({ live: false, since: '2026-03-08' }, '2026-03-07')).toBe('soon')
    expect(keyState({ live: false, since: '2025-03-01' }, '2026-03-07')).toBe('over')
    expect(keyState({ live: false, since: '2026-03-08', ended_ms: 1 }, '2026-03-07')).toBe('ended')
  })
})
describe('an exchange', () => {
  it('that came is done at once; one that went was set aside, and ends in one of four ways', () => {
    expect(stages({ way: 'came', state: 'done' })).toEqual(['agreed', 'arrived'])
    expect((['waiting', 'done', 'cancelled', 'lapsed'] as const).map((state) => stages({ way: 'went', state })[2])).toEqual(['waiting', 'confirmed', 'cancelled', 'lapsed'])
  })
})
describe('a reversal', () => {
  it('is the last of the road, either way, and takes the place of when it was done', () => {
    expect(stages({ way: 'came', state: 'reversed' })).toEqual(['agreed', 'arrived', 'backCame'])
    expect(roadOf({ way: 'went', state: 'reversed', made_ms: 5, moved_ms: 9 })).toEqual([{ stage: 'agreed' }, { stage: 'aside', at_ms: 5 }, { stage: 'confirmed' }, { stage: 'backWent', at_ms: 9 }])
    expect(roadOf({ way: 'went', state: 'done', made_ms: 5, moved_ms: 9 })[2]).toEqual({ stage: 'confirmed', at_ms: 9 })
    expect(roadOf({ way: 'went', state: 'waiting', made_ms: 5, moved_ms: 5 })[2]).toEqual({ stage: 'waiting' })
    expect(roadOf({ way: 'came', state: 'done', made_ms: 5, moved_ms: 5 })[1]).toEqual({ stage: 'arrived', at_ms: 5 })
  })
  it('counts for nothing in a statement', () => {
    expect(doneOf([{ way: 'came', state: 'reversed', points: 120, pay_fen: -6000, rate: 120, exchanges: 1, units: 144 }])).toEqual({ came: 0, went: 0, pay_fen: 0 })
  })
})
describe('a statement', () => {
  it('is of whole months', () => {
    expect(monthSpan('2024-02')).toEqual({ since: '2024-02-01', until: '2024-02-29' })
    expect(monthSpan('2026-12')).toEqual({ since: '2026-12-01', until: '2026-12-31' })
  })
  it('adds up what is done, by its way, and nothing else', () => {
    const row = (way: 'came' | 'went', state: ExchangeSum['state'], points: number, pay_fen: number): ExchangeSum => ({ way, state, points, pay_fen, rate: 120, exchanges: 1, units: points })
    expect(doneOf([row('came', 'done', 120, -6000), row('went', 'done', 50, 2500), row('went', 'done', 10, 500), row('went', 'waiting', 30, 1500), row('went', 'lapsed', 30, 0)]))
      .toEqual({ came: 120, went: 60, pay_fen: -3000 })
  })
})
