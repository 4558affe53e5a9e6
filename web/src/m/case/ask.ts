// What the phone asks about cases. All keys begin with 'cases', so that news from the stream refreshes every list.
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, got } from '@shared/api/client'
import type { CaseRow, CaseState } from '@shared/api/types'
import { useSession } from '@shared/session'

export const useCase = (id: Ref<number>) =>
  useQuery({ queryKey: computed(() => ['cases', 'one', id.value]), queryFn: () => got(api.GET('/cases/{id}', { params: { path: { id: id.value } } })) })

export interface Wanted { mine?: boolean; todo?: boolean; open?: boolean; state?: CaseState; sort?: 'new' | 'old' | 'due'; q?: string; limit?: number }
export function useCaseList(wanted: Ref<Wanted>) {
  const session = useSession()
  const asked = useInfiniteQuery({
    queryKey: computed(() => ['cases', 'list', session.session?.post.id, wanted.value]),
    enabled: computed(() => session.signedIn),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => got(api.GET('/cases', { params: { query: { limit: 20, ...wanted.value, ...(pageParam ? { after: pageParam } : {}) } } })),
    getNextPageParam: (last) => last?.next,
  })
  const items = computed(() => asked.data.value?.pages.flatMap((p) => p?.items ?? []) ?? [])
  return { asked, items }
}

/** The place in few words: what was written; when that is only the way down to the grid, the grid. */
export const whereOf = (c: CaseRow): string => (c.address && !(c.place_name && c.address.endsWith(c.place_name)) ? c.address : (c.place_name ?? c.address))
