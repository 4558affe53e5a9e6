// What earns points today: of each rule the last version that has begun, if it is in use.
import type { EarningTold } from '@shared/api/types'
import { date } from '@shared/time'

export function earningNow(all: EarningTold[], today = date(Date.now())): EarningTold[] {
  const of = new Map<string, EarningTold>()
  for (const x of [...all].sort((a, b) => a.since.localeCompare(b.since))) if (x.since <= today) of.set(x.rule, x)
  return [...of.values()].filter((x) => x.in_use)
}
