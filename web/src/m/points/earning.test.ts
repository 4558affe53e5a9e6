import { expect, it } from 'vitest'
import type { EarningTold } from '@shared/api/types'
import { earningNow } from './earning'

const told = (rule: EarningTold['rule'], since: string, amount: number, in_use = true): EarningTold =>
  ({ rule, since, name: rule, evidence: '', amount, day_most: 8, term_days: 365, in_use, source: '示例' })

it('shows of each rule the version that has begun last, unless it is out of use', () => {
  const all = [told('service', '2026-01-01', 2), told('service', '2025-01-01', 1), told('service', '2027-01-01', 3), told('visit', '2025-01-01', 1),
    told('visit', '2025-06-01', 1, false)]
  expect(earningNow(all, '2026-03-01').map((x) => [x.rule, x.amount])).toEqual([['service', 2]])
  expect(earningNow(all, '2025-03-01').map((x) => [x.rule, x.amount])).toEqual([['service', 1], ['visit', 1]])
  expect(earningNow(all, '2024-12-31')).toEqual([])
})
