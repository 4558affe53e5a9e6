// What kinds of posts and of groups are called today: 字典与规则 says so, the pages ask.
import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, listOf } from './api/client'
import { onLive } from './live'

const ASKS = {
  posts: () => listOf(api.GET('/post-kinds')),
  groups: () => listOf(api.GET('/group-kinds')),
}

/** Their names by code; nothing is said of a kind until its name is known. */
export function useKindNames(of: keyof typeof ASKS) {
  const { locale } = useI18n()
  const cache = useQueryClient()
  const asked = useQuery({ queryKey: computed(() => ['kind-names', of, locale.value]), staleTime: 10 * 60_000, queryFn: ASKS[of] })
  onLive([of + '.kind_set'], () => void cache.invalidateQueries({ queryKey: ['kind-names', of] }))
  const names = computed(() => new Map((asked.data.value ?? []).map((k) => [k.code, k.name])))
  return (code: string) => names.value.get(code) ?? ''
}
