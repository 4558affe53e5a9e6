// What the desk asks about cases, in one place: classes, a case, a step on its road, news from others.
import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, onScopeDispose, ref, type Ref } from 'vue'
import { api, got, listOf } from '@shared/api/client'
import { onLive } from '@shared/live'
import { useSession } from '@shared/session'

export const useClasses = () => useQuery({ queryKey: ['case-classes'], queryFn: () => listOf(api.GET('/case-classes')), staleTime: 3600_000 })
export function useCounts(place?: Ref<string | undefined>) {
  const session = useSession() // an administrator sees no cases, and isn't told so by a red line in the console
  return useQuery({
    queryKey: computed(() => ['cases', 'counts', place?.value ?? '']), enabled: computed(() => session.can('cases.read')),
    queryFn: () => got(api.GET('/cases/counts', { params: { query: place?.value ? { place: place.value } : {} } })),
  })
}
export const useCase = (id: Ref<number | undefined>) =>
  useQuery({
    queryKey: computed(() => ['cases', 'one', id.value]), enabled: computed(() => id.value !== undefined),
    queryFn: () => got(api.GET('/cases/{id}', { params: { path: { id: id.value! } } })),
  })

/** Others' steps: which cases have just moved (for the flash), and everything about cases asked afresh. */
export function useCaseNews() {
  const cache = useQueryClient()
  const fresh = ref(new Set<number | string>())
  // The first step shows at once; of a burst the rest together, when a while has passed.
  const PAUSE_MS = 400
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked_ms = 0
  const askAfresh = () => { timer = undefined; asked_ms = Date.now(); void cache.invalidateQueries({ queryKey: ['cases'] }) }
  onLive(['cases.'], (e) => {
    const id = e.subject
    if (id) {
      fresh.value = new Set(fresh.value).add(id)
      setTimeout(() => { const rest = new Set(fresh.value); rest.delete(id); fresh.value = rest }, 4500)
    }
    timer ??= setTimeout(askAfresh, Math.max(0, asked_ms + PAUSE_MS - Date.now()))
  })
  onScopeDispose(() => clearTimeout(timer))
  return fresh
}
