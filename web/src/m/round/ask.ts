// Routes of inspection, remembered for the time without a line: they hold places, no person.
import { useQuery } from '@tanstack/vue-query'
import { api, listOf } from '@shared/api/client'
import { asRefusal } from '@shared/api/problem'
import type { InspectionRoute } from '@shared/api/types'
import { keep, kept } from '@shared/comfort'
import { me } from '../me'

interface Item { code: string; name: string; name_en: string }
interface Seen { account: number; routes: InspectionRoute[]; items: Item[] }
const read = (): Seen | undefined => { try { return (JSON.parse(kept('tm.m.rounds') ?? '') as Seen) || undefined } catch { return undefined } }

export function useRounds() {
  return useQuery({
    queryKey: ['inspections', 'routes'],
    queryFn: async () => {
      const account = me.value?.account ?? 0
      try {
        const [routes, items] = await Promise.all([listOf(api.GET('/inspections/routes')), listOf(api.GET('/inspections/items'))])
        keep('tm.m.rounds', JSON.stringify({ account, routes, items }))
        return { routes, items, old: false }
      } catch (e) {
        const seen = read()
        if (asRefusal(e).status !== 0 || !seen || seen.account !== account) throw e
        return { routes: seen.routes, items: seen.items, old: true }
      }
    },
  })
}
