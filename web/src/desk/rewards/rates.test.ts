import { describe, expect, it } from 'vitest'
import type { SettlementRate } from '@shared/api/types'
import { datedRates } from './rates'

const rate = (unit: SettlementRate['unit'], since: string, amount: number): SettlementRate => ({ id: amount + 1, partner: 1, unit, since_day: 1, since, amount, made_words: '', made_ms: 1 })

describe('rates as they follow each other', () => {
  const rows = datedRates([rate('points', '2026-01-01', 5000), rate('outside', '2026-02-01', 120), rate('outside', '2026-03-01', 125), rate('outside', '2026-05-01', 0)], '2026-03-01')
  it('end the day before the next of their unit', () => {
    expect(rows.map((r) => [r.unit, r.since, r.until])).toEqual([['outside', '2026-05-01', undefined], ['outside', '2026-03-01', '2026-04-30'], ['outside', '2026-02-01', '2026-02-28'], ['points', '2026-01-01', undefined]])
  })
  it('are in force from their first day on, and over when the next begins', () => {
    expect(rows.map((r) => r.state)).toEqual(['coming', 'now', 'past', 'now'])
    expect(datedRates([rate('outside', '2026-05-01', 0)], '2026-06-01')[0]!.state).toBe('off')
  })
})
