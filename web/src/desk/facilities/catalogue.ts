// The catalogue of services, asked for once: names, classes; and what lists and norms ask for, for pages that show it.
import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, listOf } from '@shared/api/client'
import type { FacilityKind, FacilityList, FacilityNorm } from '@shared/api/types'

export const CLASSES = ['shops', 'meals', 'health', 'elders', 'children', 'culture', 'offices', 'neighbours', 'others'] as const
const long = { staleTime: 10 * 60_000 }
export const useLists = () => useQuery({ queryKey: ['facilities', 'lists'], ...long, queryFn: () => listOf(api.GET('/facility-lists')) as Promise<FacilityList[]> })
export const useNorms = () => useQuery({ queryKey: ['facilities', 'norms'], ...long, queryFn: () => listOf(api.GET('/facility-norms')) as Promise<FacilityNorm[]> })
export function useCatalogue() {
  const { locale } = useI18n()
  const kinds = useQuery({ queryKey: ['facilities', 'kinds'], ...long, queryFn: () => listOf(api.GET('/facility-kinds')) as Promise<FacilityKind[]> })
  const english = computed(() => locale.value === 'en')
  const byCode = computed(() => new Map((kinds.data.value ?? []).map((k) => [k.code, k])))
  const nameOf = (k: { name: string; name_en: string } | undefined, code = '') => (k ? (english.value ? k.name_en : k.name) : code)
  const serviceName = (code: string) => nameOf(byCode.value.get(code), code)
  const sorted = computed(() => (kinds.data.value ?? []).slice().sort((a, b) => a.serial - b.serial))
  return { kinds, byCode, serviceName, nameOf, sorted }
}
