// One other points system: its terms, today's rate and the next, and whether anything is exchanged with it.
import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api, got } from '@shared/api/client'
import type { ExchangeTerms, Partner, SettlementRate } from '@shared/api/types'
import { today } from '@shared/civil'
import { closedWhy } from './exchanges'
import { datedRates } from './rates'

export function useSystem(partner: () => Partner) {
  const of = () => ({ params: { query: { partner: partner().id } } })
  const terms = useQuery({ queryKey: computed(() => ['exchanges', 'terms', partner().id]), queryFn: async () => (await got(api.GET('/exchange-terms', of()))) as ExchangeTerms[] })
  const rates = useQuery({ queryKey: computed(() => ['rates', partner().id]), queryFn: async () => (await got(api.GET('/settlement-rates', of()))) as SettlementRate[] })
  const held = computed(() => terms.data.value?.[0])
  const dated = computed(() => datedRates(rates.data.value ?? [], today()).filter((r) => r.unit === 'outside'))
  const now = computed(() => dated.value.find((r) => r.state === 'now'))
  const next = computed(() => dated.value.filter((r) => r.state === 'coming').at(-1))
  const known = computed(() => !!terms.data.value && !!rates.data.value)
  const why = computed(() => closedWhy(partner(), held.value, now.value))
  const error = computed(() => terms.error.value ?? rates.error.value)
  const again = () => void Promise.all([terms.refetch(), rates.refetch()])
  return { held, now, next, known, why, error, again }
}
