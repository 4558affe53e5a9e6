// The catalogue of services, asked for once: names, classes, and what lists ask for.
import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, listOf } from '@shared/api/client'
import type { FacilityKind, FacilityList, FacilityNorm } from '@shared/api/types'

export const CLASSES = ['shops', 'meals', 'health', 'elders', 'children', 'culture', 'offices', 'neighbours', 'others'] as const
export function useCatalogue() {
  const { locale } = useI18n()
  const long = { staleTime: 10 * 60_000 }
  const kinds = useQuery({ queryKey: ['facilities', 'kinds'], ...long, queryFn: () => listOf(api.GET('/facility-kinds')) as Promise<FacilityKind[]> })
  const lists = useQuery({ queryKey: ['facilities', 'lists'], ...long, queryFn: () => listOf(api.GET('/facility-lists')) as Promise<FacilityList[]> })
  const norms = useQuery({ queryKey: ['facilities', 'norms'], ...long, queryFn: () => listOf(api.GET('/facility-norms')) as Promise<FacilityNorm[]> })
  const english = computed(() => locale.value === 'en')
  const byCode = computed(() => new Map((kinds.data.value ?? []).map((k) => [k.code, k])))
  const nameOf = (k: { name: string; name_en: string } | undefined, code = '') => (k ? (english.value ? k.name_en : k.name) : code)
  const serviceName = (code: string) => nameOf(byCode.value.get(code), code)
  const sorted = computed(() => (kinds.data.value ?? []).slice().sort((a, b) => a.serial - b.serial))
  return { kinds, lists, norms, byCode, serviceName, nameOf, sorted }
}
