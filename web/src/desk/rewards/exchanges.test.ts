// Which systems are open and why not, keys by their age, what becomes of an exchange, a month and its sums.
import { describe, expect, it } from 'vitest'
import type { ExchangeSum, ExchangeTerms, Partner } from '@shared/api/types'
import { closedWhy, doneOf, keyState, monthSpan, stages } from './exchanges'
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
