// Rates as they follow each other: each holds until the day before the next of its unit, and one of 0 pauses.
import type { SettlementRate } from '@shared/api/types'

export type DatedRate = SettlementRate & { until?: string; state: 'now' | 'coming' | 'past' | 'off' }

const dayBefore = (day: string) => new Date(Date.parse(day + 'T00:00:00Z') - 86_400_000).toISOString().slice(0, 10)

/** The latest first within each unit; another system's units before points in money. */
export function datedRates(rates: readonly SettlementRate[], today: string): DatedRate[] {
  return (['outside', 'points'] as const).flatMap((unit) => {
    const mine = rates.filter((r) => r.unit === unit && r.since).sort((a, b) => (a.since! < b.since! ? 1 : -1))
    return mine.map((r, i) => {
      const next = mine[i - 1]?.since
      const state = r.since! > today ? 'coming' : next && next <= today ? 'past' : r.amount ? 'now' : 'off'
      return { ...r, ...(next && { until: dayBefore(next) }), state }
    })
  })
}
