// What is chosen on 人口房屋 lives in the address; and the acts that the panels share.
import { useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useRoute, useRouter, type LocationQuery } from 'vue-router'

export const TABS = ['homes', 'people', 'pairs', 'requests'] as const
export type Tab = (typeof TABS)[number]
export const STATES = ['own', 'let', 'vacant', 'unclear'] as const
export const BANDS = ['0-6', '7-17', '18-59', '60-79', '80-', 'unknown'] as const
export const ROLES = ['owner', 'tenant', 'family', 'lodger', 'works'] as const
export const RELATIONS = ['self', 'head', 'spouse', 'son', 'daughter', 'grandchild', 'parent', 'grandparent', 'sibling', 'relative', 'unrelated'] as const
export const KINDS = ['registered', 'floating', 'foreign', 'left_behind'] as const
export const PURPOSES = ['contact', 'visit', 'emergency', 'verify', 'request'] as const
export const HOME_SORTS = ['door', 'people', 'met', 'checked'] as const
export const PEOPLE_SORTS = ['door', 'age', 'since'] as const
export const TONE = { own: '', let: 'amber', vacant: 'plain', unclear: 'warm' } as const

const KEYS = ['tab', 'place', 'building', 'state', 'care', 'band', 'role', 'kind', 'sort', 'as_of', 'home', 'person'] as const
export type FolkQuery = Partial<Record<(typeof KEYS)[number], string>>
const one = (v: LocationQuery[string]) => (typeof v === 'string' && v ? v : undefined)

export function useFolkQuery() {
  const route = useRoute()
  const router = useRouter()
  const f = computed(() => Object.fromEntries(KEYS.map((k) => [k, one(route.query[k])]).filter(([, v]) => v)) as FolkQuery)
  const put = (change: { [K in keyof FolkQuery]: FolkQuery[K] | undefined }) => {
    const next = { ...f.value, ...change }
    void router.replace({ name: 'folk', query: Object.fromEntries(Object.entries(next).filter(([, v]) => v)) as Record<string, string> })
  }
  return { f, put }
}

/** Whatever was changed about people: lists, panels and totals are asked again. */
export function useFolkFresh() {
  const cache = useQueryClient()
  return () => void cache.invalidateQueries({ queryKey: ['folk'] })
}
