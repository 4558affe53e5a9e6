// What the phone asks about homes and visits. Keys begin with 'visits', so that news refreshes every list.
import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, got, listOf } from '@shared/api/client'
import type { VisitHome } from '@shared/api/types'
import { asRefusal } from '@shared/api/problem'
import { useSession } from '@shared/session'
import { me } from '../me'
import { keepSeen, lastSeen, seen } from './kept'

const PAGES_MOST = 5 // a micro-grid has 30 to 100 homes; who stands in has two

export interface Shown<T> { data: T; kept_ms?: number }
/** Asks the server; when the line is down, what was seen last, and since when. */
async function askOrSeen<T>(id: string, ask: () => Promise<T>): Promise<Shown<T>> {
  const account = me.value?.account ?? 0
  try {
    const data = await ask()
    await keepSeen(seen, account, id, data, Date.now()).catch(() => undefined)
    return { data }
  } catch (e) {
    const status = asRefusal(e).status
    const kept = status === 0 || status >= 500 ? await lastSeen(seen, account, id, Date.now()).catch(() => undefined) : undefined
    if (!kept) throw e
    return { data: kept.data as T, kept_ms: kept.at_ms }
  }
}

async function allHomes(place: string | undefined): Promise<VisitHome[]> {
  const homes: VisitHome[] = []
  let after: string | undefined
  for (let i = 0; i < PAGES_MOST; i++) {
    const page = await got(api.GET('/visits/homes', { params: { query: { limit: 200, ...(place ? { place } : {}), ...(after ? { after } : {}) } } }))
    homes.push(...(page?.items ?? []))
    after = page?.next
    if (!after) break
  }
  return homes
}
/** Homes of a micro-grid; without a place, of one's own and where one stands in. */
export function useHomes(place: Ref<string | undefined>, on: Ref<boolean>) {
  return useQuery({
    queryKey: computed(() => ['visits', 'homes', place.value ?? '']), enabled: on,
    queryFn: () => askOrSeen('homes:' + (place.value ?? ''), () => allHomes(place.value)),
  })
}
export function useCoverage(place: Ref<string | undefined>, on: Ref<boolean>) {
  return useQuery({
    queryKey: computed(() => ['visits', 'coverage', place.value ?? '']), enabled: on,
    queryFn: () => listOf(api.GET('/visits/coverage', { params: { query: place.value ? { place: place.value } : {} } })),
  })
}
export function useHome(id: Ref<number>) {
  return useQuery({
    queryKey: computed(() => ['visits', 'home', id.value]),
    queryFn: () => askOrSeen('home:' + id.value, () => got(api.GET('/visits/homes/{id}', { params: { path: { id: id.value } } }))),
  })
}
/** Cases whose address names the door. */
export function useHomeCases(words: Ref<string>) {
  const session = useSession()
  return useQuery({
    queryKey: computed(() => ['cases', 'home', words.value]), enabled: computed(() => session.can('cases.read') && words.value !== ''),
    queryFn: () => listOf(api.GET('/cases', { params: { query: { q: words.value, limit: 5 } } })),
  })
}
