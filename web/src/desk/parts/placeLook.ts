// Places by a few letters of their name or code; without any, those right below one's own.
import { ref } from 'vue'
import { api, listOf } from '@shared/api/client'
import type { Place } from '@shared/api/types'
import { useSession } from '@shared/session'

export type PlaceOption = Pick<Place, 'code' | 'name' | 'kind'>

export function usePlaceLook() {
  const session = useSession()
  const options = ref<PlaceOption[]>([])
  const busy = ref(false)
  async function look(q: string) {
    busy.value = true
    const parent = session.session?.post.place
    const query = q.trim() ? { q: q.trim() } : { ...(parent ? { parent } : {}) }
    options.value = await listOf(api.GET('/places', { params: { query } })).catch(() => [])
    busy.value = false
  }
  return { options, busy, look }
}
