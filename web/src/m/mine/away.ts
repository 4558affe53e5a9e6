// Who stands in for me and for whom I do, now or soon. Keys begin with 'away', so that news refreshes them.
import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api, listOf } from '@shared/api/client'
import type { Substitute } from '@shared/api/types'
import { HANDLES, useSession } from '@shared/session'

const MOST = 200

export function useAway() {
  const session = useSession()
  const posts = computed(() => session.session?.posts.filter((p) => HANDLES.includes(p.role)) ?? [])
  const open = (state: 'running' | 'coming') => listOf(api.GET('/substitutes', { params: { query: { state, limit: MOST } } })) as Promise<Substitute[]>
  const all = useQuery({
    queryKey: computed(() => ['away', 'open', session.session?.account_id]), enabled: computed(() => posts.value.length > 0),
    queryFn: async () => [...(await open('running')), ...(await open('coming'))].sort((a, b) => a.since_ms - b.since_ms),
  })
  const me = computed(() => session.session?.account_id)
  return {
    posts, all,
    mine: (post: number) => (all.data.value ?? []).filter((s) => s.post_id === post),
    standing: computed(() => (all.data.value ?? []).filter((s) => s.by_account_id === me.value)),
    stoodIn: computed(() => (all.data.value ?? []).filter((s) => s.account_id === me.value)),
  }
}
